import { registerDuty } from '#shared/outbox/duties'
import { recordOnly, registerEffect } from '#shared/outbox/effect'
import { subscribe } from '#shared/outbox/subscriptions'
import { activateOrder } from '#orders/effects/activate_order'
import { openLines } from '#orders/effects/open_lines'
import { sweepOrders } from '#orders/effects/sweep_orders'
import { indexOrdersOf } from '#orders/index_order'

export function registerOrderIntents() {
  registerEffect(activateOrder)
  registerEffect(openLines)
  registerEffect(sweepOrders)
  registerDuty('orders.sweep', 60)
  registerEffect(recordOnly('orders.index', (trx, { personId }) => indexOrdersOf(trx, personId)))
  subscribe('people.name_changed', 'orders.index')
}
