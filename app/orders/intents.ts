import { registerDuty } from '#shared/outbox/duties'
import { registerEffect } from '#shared/outbox/effect'
import { activateOrder } from '#orders/effects/activate_order'
import { openLines } from '#orders/effects/open_lines'
import { sweepOrders } from '#orders/effects/sweep_orders'

export function registerOrderIntents() {
  registerEffect(activateOrder)
  registerEffect(openLines)
  registerEffect(sweepOrders)
  registerDuty('orders.sweep', 60)
}
