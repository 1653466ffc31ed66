import type { Direction } from '#orders/lifecycles/line_lifecycle'
import type { OrderState } from '#orders/lifecycles/order_lifecycle'

const GOING_ON: OrderState[] = ['awaiting_attestation', 'parked', 'active']

/** Whether an orderer may drop, replace or waive: not what takes something back, nor when the order is over. */
export const isDecidable = (order: { state: OrderState }, line: { direction: Direction }) =>
  line.direction === 'grant' && GOING_ON.includes(order.state)
