import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { parkOrder } from '#orders/actions/park_order'
import Order from '#orders/models/order'
import { recordOrderEvent } from '#orders/record_order_event'

interface Input {
  actor: Actor
  order: { id: number; version: number }
}

export default class AttestOrder {
  /** @throws Conflict when it doesn't wait for attestation any more, or the actor placed it. */
  handle({ actor, order: { id, version } }: Input) {
    return inTransaction(async (trx) => {
      const order = await Order.query({ client: trx }).where({ id, version }).forUpdate().first()
      if (order?.state !== 'awaiting_attestation') throw new Conflict(`order ${id} has moved on`)
      if (order.ordererPersonId === actor.personId)
        throw new Conflict('nobody attests their own order')
      await recordOrderEvent(trx, actor, { orderId: id, event: 'attested' })
      const change = { attested_at: clock.now(), attested_by_person_id: actor.personId }
      await parkOrder(trx, actor, order, change)
    })
  }
}
