import { system } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { recordOnly } from '#shared/outbox/effect'
import { announce } from '#shared/outbox/intend'
import { changeOrderState } from '#orders/actions/change_order_state'
import { completeIfDone } from '#orders/actions/complete_if_done'
import { intendActivation } from '#orders/actions/intend_activation'
import { openDueLines } from '#orders/actions/open_due_lines'
import { activationGuard } from '#orders/rules/activation_guard'
import { guarded, orderSituation } from '#orders/rules/order_situation'

/** Activates a parked order if its guard holds; otherwise changes nothing. */
export const activateOrder = recordOnly('orders.activate', async (trx, { orderId }) => {
  const situation = await orderSituation(trx, orderId)
  const { order } = situation
  if (order.state !== 'parked') return
  const waitsFor = activationGuard(guarded(situation), clock.today())
  if (waitsFor?.what === 'date') await intendActivation(trx, order, `on ${waitsFor.on}`)
  if (waitsFor) return
  await activate(trx, order)
})

async function activate(trx: Trx, order: Parameters<typeof changeOrderState>[2]) {
  const change = { activated_at: clock.now() }
  const event = await changeOrderState(trx, system, order, 'activate', 'activated', change)
  await announce(trx, 'orders.activated', { orderId: order.id, event })
  await openDueLines(trx, system, order.id)
  await completeIfDone(trx, system, order.id)
}
