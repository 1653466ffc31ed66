import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { writeDraft } from '#orders/drafts'
import type { HireForm } from '#orders/hire_form'
import Order from '#orders/models/order'
import { recordOrderEvent } from '#orders/record_order_event'

interface Input {
  actor: Actor
  /** One per opened form, so that sending it twice gives one order. */
  formToken: string
  form: HireForm
}

export default class StartDraft {
  /** @throws Conflict when the form was somebody else's. */
  handle(input: Input): Promise<Order> {
    return inTransaction(async (trx) => {
      const created = await this.#insert(trx, input)
      const order = await Order.findByOrFail('formToken', input.formToken, { client: trx })
      if (order.ordererPersonId !== input.actor.personId) throw new Conflict('not your form')
      if (created) {
        await writeDraft(trx, order.id, input.form)
        await recordOrderEvent(trx, input.actor, {
          orderId: order.id,
          event: 'drafted',
          to: 'draft',
        })
      }
      return order
    })
  }

  async #insert(trx: Trx, { actor, formToken, form }: Input) {
    const before = await trx.from('orders').where('form_token', formToken).first()
    if (before) return false
    const row = {
      kind: 'joiner',
      state: 'draft',
      form_token: formToken,
      org_unit_id: form.orgUnitId,
      orderer_person_id: actor.personId,
      created_at: clock.now(),
    }
    const inserted = await trx
      .insertQuery()
      .table('orders')
      .insert(row)
      .knexQuery.onConflict('form_token')
      .ignore()
      .returning('id')
    return inserted.length > 0
  }
}
