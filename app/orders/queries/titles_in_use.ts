import db from '@adonisjs/lucid/services/db'

const MOST = 60

/** The commonest titles, for a list to choose from while typing. */
export async function titlesInUse(): Promise<string[]> {
  const rows = await db
    .from('employments')
    .whereNot('state', 'cancelled')
    .groupBy('title')
    .orderByRaw('count(*) desc')
    .limit(MOST)
    .select('title')
  return rows.map(({ title }) => title).toSorted((a, b) => a.localeCompare(b, 'sv'))
}
