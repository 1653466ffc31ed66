import db from '@adonisjs/lucid/services/db'
import { asRecordId } from '#shared/http/record_id'
import { type Audience, presentPerson } from '#people/presenter'
import { type CurrentEmployment, currentEmploymentsOf } from '#people/queries/current_employments'
import { type PersonFilter, type PersonRow, listPersons } from '#people/queries/list_persons'
import { branchChoices } from '#people/queries/unit_choices'
import type { PeopleReader } from '#people/scope'

interface Filter {
  q?: string | null
  unit?: number | null
  after?: string | null
}

/** The list of people as one reader sees it, with its filter. */
export async function personsPage(reader: PeopleReader, audience: Audience, filter: Filter) {
  const unit = filter.unit ? await db.from('org_units').where('id', filter.unit).first() : null
  const { rows, next } = await listPersons(reader, asPersonFilter(filter, unit?.path))
  const employments = await currentEmploymentsOf(rows.map(({ id }) => id))
  return {
    persons: rows.map((row) => rowFor(row, employments.get(row.id)!, audience)),
    next: next && addressOf({ ...filter, after: String(next) }),
    first: filter.after ? addressOf({ ...filter, after: null }) : null,
    filter,
    units: await branchChoices(
      branchesOf(reader),
      unit && !unit.archived_at && seesUnit(reader, unit.path) ? unit : null
    ),
  }
}

const asPersonFilter = ({ q, after }: Filter, unitPath?: string): PersonFilter => ({
  q,
  unitPath,
  after: asRecordId(after) || null,
})

const branchesOf = (reader: PeopleReader) =>
  reader.can('persons.view_all') ? 'all' : reader.managedPaths

const seesUnit = (reader: PeopleReader, path: string) =>
  reader.can('persons.view_all') || reader.managedPaths.some((branch) => path.startsWith(branch))

function rowFor(row: PersonRow, employments: CurrentEmployment[], audience: Audience) {
  const paths = employments.map(({ path }) => path)
  const [first] = employments
  return {
    ...presentPerson(row, audience, paths),
    email: row.workEmail,
    employment: first ?? null,
    more: Math.max(0, employments.length - 1),
  }
}

function addressOf(filter: Filter) {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) if (value) query.set(key, String(value))
  return `/persons?${query}`
}
