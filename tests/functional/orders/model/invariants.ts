import { civilDate } from '#shared/clock'
import { illegalStates, strayGrants } from '#tests/faults/invariants/orders'
import { forgotten } from './held.js'
import type { SeenOrder } from './seen.js'

/** @throws when an order has come where none may come. */
export async function assertLawful(seen: SeenOrder, before: SeenOrder) {
  const { order, contract } = seen
  const wakes = before.order.state !== 'active' && order.state === 'active'
  if (wakes && contract?.state !== 'signed') throw new Error('activated without a signed contract')
  if (order.activated_at && order.activate_on && civilDate(order.activated_at) < order.activate_on)
    throw new Error(`activated on ${order.activated_at}, before ${order.activate_on}`)
  const broken = [
    ...(await illegalStates(order.id)),
    ...(await strayGrants(order.id)),
    ...(await forgotten(seen)),
  ]
  if (broken.length > 0) throw new Error(broken.join('\n'))
}
