import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { endOrder } from '#orders/actions/end_order'
import { deleteDraft } from '#orders/drafts'
import Order from '#orders/models/order'

interface Input {
  actor: Actor
  order: { id: number; version: number }
  reason: string
}

export default class CancelOrder {
  /** @throws Conflict when the order has moved on since it was shown. */
  handle({ actor, order: { id, version }, reason }: Input) {
    return inTransaction(async (trx) => {
      const order = await Order.query({ client: trx }).where({ id, version }).forUpdate().first()
      if (!order) throw new Conflict(`order ${id} has moved on`)
      await endOrder(trx, actor, id, 'cancel', reason)
      await deleteDraft(trx, id)
      await trx
        .from('contracts')
        .where('order_id', id)
        .whereIn('state', ['ordered', 'signed'])
        .update({
          state: 'withdrawn',
          ended_at: clock.now(),
          ended_because: reason,
          remind_on: null,
        })
    })
  }
}
