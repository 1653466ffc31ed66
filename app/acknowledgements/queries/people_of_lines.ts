import db from '@adonisjs/lucid/services/db'
import Account from '#people/models/account'
import Person from '#people/models/person'
import { type Audience, presentPerson } from '#people/presenter'
import type { LineRow } from '#acknowledgements/queries/line_rows'

/** Whom the lines are about, by id. */
export async function personsOf(rows: LineRow[], audience: Audience) {
  const paths = new Map(rows.map((row) => [row.person_id, row.unit_path ? [row.unit_path] : []]))
  const people = await Person.query().whereIn('id', [...paths.keys()])
  return new Map(
    people.map((one) => [one.id, presentPerson(one, audience, paths.get(one.id) ?? [])])
  )
}

/** Who ordered, with what is needed to ask them: title and telephone at work. */
export async function orderersOf(rows: LineRow[], audience: Audience) {
  const people = await Person.query().whereIn(
    'id',
    rows.map((row) => row.orderer_person_id)
  )
  const titles = await titlesOf(people.map(({ id }) => id))
  return new Map(
    people.map((one) => {
      const shown = presentPerson(one, audience)
      const phone = shown.hidden ? null : one.workPhone
      return [one.id, { name: shown.name, title: titles.get(one.id) ?? null, phone }]
    })
  )
}

async function titlesOf(personIds: number[]) {
  const rows = await db
    .from('employments')
    .whereIn('person_id', personIds)
    .where('state', 'confirmed')
    .orderBy('start_date')
    .select('person_id', 'title')
  return new Map<number, string>(rows.map((row) => [row.person_id, row.title]))
}

/** The newest account in use of each person. */
export async function accountsOf(rows: LineRow[]) {
  const accounts = await Account.query()
    .whereIn(
      'personId',
      rows.map((row) => row.person_id)
    )
    .whereNull('closedAt')
    .orderBy('id')
  return new Map(accounts.map((one) => [one.personId, one]))
}
