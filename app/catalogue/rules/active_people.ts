import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'

/**
 * Which of these persons can act today. Somebody without any known employment can (a consultant,
 * or before people are imported); somebody whose employments have all ended can't.
 */
export async function activePeople(personIds: number[], client: Trx | typeof db = db) {
  const known = await client
    .from('employments')
    .whereIn('person_id', personIds)
    .whereNot('state', 'cancelled')
    .select('person_id', 'state', 'last_date')
  const today = clock.today()
  const employed = new Set(known.map((row) => row.person_id))
  const working = new Set(
    known.filter((row) => !row.last_date || row.last_date >= today).map((row) => row.person_id)
  )
  return new Set(personIds.filter((id) => working.has(id) || !employed.has(id)))
}
