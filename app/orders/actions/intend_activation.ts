import { clock, startOfDay } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { intend } from '#shared/outbox/intend'
import type Order from '#orders/models/order'

/**
 * Called by whoever brings a fact, in the fact's own transaction: "see whether this order can be
 * activated", now or on its day. `fact` tells facts apart, so that none is taken for another.
 */
export async function intendActivation(
  trx: Trx,
  order: Pick<Order, 'id' | 'activateOn'>,
  fact: number | string
) {
  const day = order.activateOn ? startOfDay(order.activateOn) : clock.now()
  const dueAt = day > clock.now() ? day : clock.now()
  await intend(trx, 'orders.activate', { orderId: order.id, fact }, dueAt)
}
