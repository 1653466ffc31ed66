import type { Actor } from '#shared/actor'
import { guardedUpdate } from '#shared/database/guarded_update'
import type { Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import {
  orderTransition,
  type OrderState,
  type OrderVerb,
} from '#orders/lifecycles/order_lifecycle'
import { recordOrderEvent } from '#orders/record_order_event'

interface KnownOrder {
  id: number
  state: OrderState
  version: number
}

/**
 * Moves an order by one verb of its lifecycle, with its history row. Returns the event's id.
 * @throws Conflict when the lifecycle doesn't allow it or somebody else was first.
 */
export async function changeOrderState(
  trx: Trx,
  actor: Actor,
  order: KnownOrder,
  verb: OrderVerb,
  event: string,
  change: Record<string, unknown> = {},
  details: Record<string, unknown> = {}
) {
  const moved = orderTransition(order.state, verb)
  if (!moved.ok) throw new Conflict(`order ${order.id}: ${verb} is not possible now`)
  const known = { id: order.id, state: order.state, version: order.version }
  await guardedUpdate(trx, 'orders', known, {
    state: moved.value,
    version: order.version + 1,
    ...change,
  })
  return recordOrderEvent(trx, actor, {
    orderId: order.id,
    event,
    from: order.state,
    to: moved.value,
    details,
  })
}
