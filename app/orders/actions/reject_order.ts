import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { endOrder } from '#orders/actions/end_order'
import Order from '#orders/models/order'

interface Input {
  actor: Actor
  order: { id: number; version: number }
  reason: string
}

export default class RejectOrder {
  /** @throws Conflict when the order doesn't wait for attestation any more. */
  handle({ actor, order: { id, version }, reason }: Input) {
    return inTransaction(async (trx) => {
      const order = await Order.query({ client: trx }).where({ id, version }).forUpdate().first()
      if (!order) throw new Conflict(`order ${id} has moved on`)
      await endOrder(trx, actor, id, 'reject', reason)
    })
  }
}
