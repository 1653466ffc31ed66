import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import { changeOrderState } from '#orders/actions/change_order_state'
import { ENDED_LINE_STATES } from '#orders/lifecycles/line_lifecycle'
import { orderSituation } from '#orders/rules/order_situation'

/** Completes an active order when nothing more will happen to any of its lines. */
export async function completeIfDone(trx: Trx, actor: Actor, orderId: number) {
  const { order, lines } = await orderSituation(trx, orderId)
  if (order.state !== 'active') return
  if (!lines.every(({ state }) => ENDED_LINE_STATES.includes(state))) return
  const at = clock.now()
  const change = { completed_at: at, ended_at: at }
  const event = await changeOrderState(trx, actor, order, 'complete', 'completed', change)
  await announce(trx, 'orders.completed', { orderId, event })
}
