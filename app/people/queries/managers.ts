import db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'

export interface UnitManagers {
  unitId: number
  personIds: number[]
}

/** The managers of the unit and of every unit above it, nearest first; units without one are left out. */
export async function managersAbove(
  unitId: number,
  client: Trx | typeof db = db
): Promise<UnitManagers[]> {
  const unit = await client.from('org_units').where('id', unitId).select('path').first()
  const ids = idsOf(unit?.path ?? '/')
  const rows = await client
    .from('org_unit_managers')
    .whereIn('org_unit_id', ids)
    .orderBy('person_id')
  return ids
    .toReversed()
    .map((id) => ({ unitId: id, personIds: managersIn(rows, id) }))
    .filter(({ personIds }) => personIds.length > 0)
}

/** Person ids of the managers of the unit, or of the nearest unit above that has any. */
export async function nearestManagers(
  unitId: number,
  client: Trx | typeof db = db
): Promise<number[]> {
  const [nearest] = await managersAbove(unitId, client)
  return nearest?.personIds ?? []
}

const idsOf = (path: string) => path.split('/').filter(Boolean).map(Number)
const managersIn = (rows: any[], unitId: number): number[] =>
  rows.filter((row) => row.org_unit_id === unitId).map((row) => row.person_id)
