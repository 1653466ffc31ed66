import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { whereCurrent } from '#people/scope'

export interface CurrentEmployment {
  personId: number
  title: string
  unitId: number
  unit: string
  path: string
  startDate: string
  lastDate: string | null
}

/** By person, their employments, the one that holds today first. */
export async function currentEmploymentsOf(
  personIds: number[]
): Promise<Map<number, CurrentEmployment[]>> {
  const rows = await db
    .from('employments')
    .join('org_units', 'org_units.id', 'employments.org_unit_id')
    .whereIn('person_id', personIds)
    .where(whereCurrent)
    .select('person_id', 'title', 'org_unit_id', 'name', 'path', 'start_date', 'last_date')
    .orderBy('start_date', 'desc')
  const found = new Map<number, CurrentEmployment[]>(personIds.map((id) => [id, []]))
  for (const row of rows.map(asEmployment)) found.get(row.personId)!.push(row)
  for (const list of found.values()) list.sort((a, b) => Number(holds(b)) - Number(holds(a)))
  return found
}

const holds = ({ startDate, lastDate }: CurrentEmployment) =>
  startDate <= clock.today() && (lastDate === null || lastDate >= clock.today())

const asEmployment = (row: any): CurrentEmployment => ({
  personId: row.person_id,
  title: row.title,
  unitId: row.org_unit_id,
  unit: row.name,
  path: row.path,
  startDate: row.start_date,
  lastDate: row.last_date,
})
