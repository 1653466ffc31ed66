import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import type { Audience } from '#people/presenter'
import { presentPersons } from '#people/queries/present_persons'
import { postTable, type UnitPost } from '#people/rules/unit_posts'
import { type PeopleReader, whereCurrent, withinScope } from '#people/scope'

export const MOST_SHOWN = 100

/** Employments in the unit itself, of people whom the reader may see. */
export async function peopleOfUnit(unitId: number, reader: PeopleReader, audience: Audience) {
  const query = db
    .from('persons')
    .join('employments', 'employments.person_id', 'persons.id')
    .where('employments.org_unit_id', unitId)
    .where(whereCurrent)
  const rows = await withinScope(query, reader)
    .select('persons.id', 'title', 'start_date', 'last_date')
    .orderBy('sort_key')
    .orderBy('persons.id')
    .limit(MOST_SHOWN)
  const persons = await presentPersons(
    rows.map((row) => row.id),
    audience
  )
  return rows.map((row) => ({
    person: persons.get(row.id)!,
    title: row.title,
    startsLater: row.start_date > clock.today() ? row.start_date : null,
    lastDate: row.last_date,
  }))
}

/** Those who hold a post in the unit. A post is public: who may not know sees that it is held. */
export async function holdersOf(unitId: number, post: UnitPost, audience: Audience) {
  const rows = await db.from(postTable(post)).where('org_unit_id', unitId).select('person_id')
  const persons = await presentPersons(
    rows.map((row) => row.person_id),
    audience
  )
  return [...persons.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}
