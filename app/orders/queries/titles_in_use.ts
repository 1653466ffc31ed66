import db from '@adonisjs/lucid/services/db'

const MOST = 60

/** The commonest titles, but for those that only protected persons have, for a list to choose from while typing. */
export async function titlesInUse(): Promise<string[]> {
  const rows = await db
    .from('employments')
    .join('persons', 'persons.id', 'employments.person_id')
    .where('persons.protected', false)
    .whereNot('state', 'cancelled')
    .groupBy('title')
    .orderByRaw('count(*) desc')
    .limit(MOST)
    .select('title')
  return rows.map(({ title }) => title).toSorted((a, b) => a.localeCompare(b, 'sv'))
}
