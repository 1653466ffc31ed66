import db from '@adonisjs/lucid/services/db'

/** The units above one, from the top, for a breadcrumb. */
export async function unitTrail(path: string): Promise<{ href: string; label: string }[]> {
  const ids = path.split('/').filter(Boolean).map(Number).slice(0, -1)
  const rows = await db.from('org_units').whereIn('id', ids).select('id', 'name')
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return ids.map((id) => ({ href: `/org-units/${id}`, label: names.get(id) }))
}
