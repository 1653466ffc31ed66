import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'

/** The next number of the year, `2026-0417`; gapless unless the transaction is rolled back. */
export async function nextOrderNumber(trx: Trx) {
  const year = clock.today().slice(0, 4)
  const name = `orders:${year}`
  await trx.rawQuery(
    'INSERT INTO counters (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = counters.value + 1',
    [name]
  )
  const { value } = await trx.from('counters').where({ name }).firstOrFail()
  return `${year}-${String(value).padStart(4, '0')}`
}
