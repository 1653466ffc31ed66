import db from '@adonisjs/lucid/services/db'
import { type CivilDate, clock } from '#shared/clock'
import type { Audience } from '#people/presenter'
import { presentPersons } from '#people/queries/present_persons'
import { whereNamed } from '#people/queries/list_persons'
import { type PeopleReader, withinScope } from '#people/scope'
import { grantsOn, withReasons } from '#access/queries/held_grants'

interface Filter {
  on?: CivilDate | null
  item?: number | null
  q?: string | null
  after?: number | null
}

const PAGE = 100

/** Who had what on a day, as one reader may see it. */
export async function grantsPage(reader: PeopleReader, audience: Audience, filter: Filter) {
  const on = filter.on ?? clock.today()
  const rows = await narrowed(on, reader, filter)
  const grants = await withReasons(rows.slice(0, PAGE), on)
  const persons = await presentPersons(
    grants.map(({ personId }) => personId),
    audience
  )
  const last = rows.length > PAGE ? grants.at(-1)!.id : null
  return {
    grants: grants.map((grant) => ({ ...grant, person: persons.get(grant.personId)! })),
    on,
    filter,
    next: last && addressOf({ ...filter, after: last }),
    first: filter.after ? addressOf({ ...filter, after: null }) : null,
    items: await itemChoices(),
    seesOrders: true,
  }
}

function narrowed(on: CivilDate, reader: PeopleReader, { item, q, after }: Filter) {
  const query = grantsOn(on).join('persons', 'persons.id', 'grants.person_id')
  withinScope(query, reader)
  if (item) query.where('grants.item_id', item)
  if (q) whereNamed(query, q)
  if (after) query.where('grants.id', '>', after)
  return query.orderBy('grants.id').limit(PAGE + 1)
}

const itemChoices = () =>
  db.from('catalogue_items').orderBy('name').select('id as value', 'name as label')

function addressOf(filter: Filter) {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) if (value) query.set(key, String(value))
  return `/grants?${query}`
}
