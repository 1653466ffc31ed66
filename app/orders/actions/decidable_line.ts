import type { Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { type KnownLine, knownLine } from '#orders/actions/known_line'
import Order from '#orders/models/order'
import { isDecidable } from '#orders/rules/decidable'

/**
 * The line as the caller saw it, with its order, for the orderer to drop, replace or waive.
 * @throws Conflict when it has changed, takes something back, or its order is over.
 */
export async function decidableLine(trx: Trx, known: KnownLine) {
  const line = await knownLine(trx, known)
  const order = await Order.query({ client: trx }).where('id', line.orderId).firstOrFail()
  if (!isDecidable(order, line)) throw new Conflict(`order line ${line.id} is not to be decided on`)
  return { line, order }
}
