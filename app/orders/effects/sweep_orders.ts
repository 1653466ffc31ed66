import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { recordOnly } from '#shared/outbox/effect'
import { intend } from '#shared/outbox/intend'
import { activationGuard } from '#orders/rules/activation_guard'
import { guarded, orderSituation } from '#orders/rules/order_situation'

const MOST_AT_ONCE = 100

/**
 * Finds parked orders whose guard holds though nobody intends to activate them, page by page, so that
 * no transaction is long and those that are held hide nobody. Rarely has anything to do.
 */
export const sweepOrders = recordOnly('orders.sweep', async (trx, { slot, after = 0 }) => {
  const page = await candidates(trx, after)
  for (const { id } of page) {
    const situation = await orderSituation(trx, id)
    if (activationGuard(guarded(situation), clock.today())) continue
    await intend(trx, 'orders.activate', { orderId: id, fact: `sweep ${slot}` })
  }
  if (page.length === MOST_AT_ONCE)
    await intend(trx, 'orders.sweep', { slot, after: page.at(-1)!.id })
})

/** Parked since a while, signed, and of an age at which a fact's own intent should have done it. */
const candidates = (trx: Trx, after: number): Promise<{ id: number }[]> =>
  trx
    .from('orders as o')
    .join('contracts as c', 'c.order_id', 'o.id')
    .where('o.id', '>', after)
    .where('o.state', 'parked')
    .where('c.state', 'signed')
    .where('o.activate_on', '<=', clock.today())
    .where('c.signed_at', '<', clock.in({ minutes: -2 }))
    .whereNotExists((primary) =>
      primary
        .from('order_lines as l')
        .whereColumn('l.order_id', 'o.id')
        .where({ 'l.is_primary': true, 'l.direction': 'grant' })
        .whereIn('l.state', ['waiting', 'open', 'returned', 'needs_attention'])
    )
    .select('o.id')
    .orderBy('o.id')
    .limit(MOST_AT_ONCE)
    .then((rows: { id: number }[]) => rows)
