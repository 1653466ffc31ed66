import { Conflict } from '#shared/exceptions/conflict'
import type { Trx } from '#shared/database/transaction'

/**
 * Changes one row that is still as the caller knows it.
 * @throws Conflict when no row matched: somebody else was first.
 */
export async function guardedUpdate(
  trx: Trx,
  table: string,
  known: Record<string, string | number | null>,
  change: Record<string, unknown>
) {
  const result = await trx.from(table).where(known).update(change)
  const affected = Array.isArray(result) ? Number(result[0] ?? 0) : Number(result)
  if (affected !== 1) throw new Conflict(`${table} ${known.id} is not as it was`)
}
