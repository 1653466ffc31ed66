import db from '@adonisjs/lucid/services/db'
import { whereCurrent } from '#people/scope'

/** By person, the paths of the units they are employed in: the presenter needs them to know who may know. */
export async function unitPathsOf(personIds: number[]): Promise<Map<number, string[]>> {
  const paths = new Map<number, string[]>(personIds.map((id) => [id, []]))
  if (personIds.length === 0) return paths
  const rows = await db
    .from('employments')
    .join('org_units', 'org_units.id', 'employments.org_unit_id')
    .whereIn('employments.person_id', personIds)
    .where(whereCurrent)
    .select('employments.person_id', 'org_units.path')
  for (const row of rows) paths.get(row.person_id)?.push(row.path)
  return paths
}
