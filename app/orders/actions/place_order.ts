import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { announce } from '#shared/outbox/intend'
import { settings } from '#settings/settings'
import { addLines, tieRequirements } from '#orders/actions/add_lines'
import { changeOrderState } from '#orders/actions/change_order_state'
import { employ, findOrCreatePerson } from '#orders/actions/employ'
import { parkOrder } from '#orders/actions/park_order'
import { deleteDraft, readDraft } from '#orders/drafts'
import type { HireForm } from '#orders/hire_form'
import { indexOrder } from '#orders/index_order'
import Order from '#orders/models/order'
import { nextOrderNumber } from '#orders/order_number'
import { recordOrderEvent } from '#orders/record_order_event'
import { checkHire } from '#orders/rules/check_hire'
import { activationDate } from '#orders/rules/dates'
import { withPrerequisites } from '#orders/rules/with_prerequisites'

interface Input {
  actor: Actor
  order: { id: number; version: number }
  /** True when the one who places it manages the unit; false when a manager must attest it. */
  attested: boolean
  /** The draft as it was checked last; what is kept of it when absent. */
  form?: HireForm
}

export default class PlaceOrder {
  /** @throws Invalid for what the records forbid, Conflict when it was placed or changed meanwhile. */
  handle(input: Input): Promise<Order> {
    return inTransaction(async (trx) => {
      const order = await this.#draft(trx, input)
      const form = input.form ?? (await readDraft(order.id, trx))
      await checkHire(trx, form)
      await this.#record(trx, order, form)
      await recordOrderEvent(trx, input.actor, { orderId: order.id, event: 'placed' })
      await (input.attested
        ? this.#park(trx, input.actor, order)
        : this.#submit(trx, input.actor, order))
      await indexOrder(trx, order.id)
      return order.refresh()
    })
  }

  async #draft(trx: Trx, { order: { id, version } }: Input) {
    const order = await Order.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    if (order.state !== 'draft' || order.version !== version)
      throw new Conflict(`order ${id} is not the draft that was shown`)
    return order
  }

  async #record(trx: Trx, order: Order, form: HireForm) {
    const { leadDays } = await settings.read(trx)
    const person = await findOrCreatePerson(trx, form)
    const employment = await employ(trx, person, form)
    await order
      .useTransaction(trx)
      .merge({
        number: await nextOrderNumber(trx),
        personId: person.id,
        employmentId: employment.id,
        orgUnitId: form.orgUnitId,
        caseNumber: form.caseNumber,
        activateOn: activationDate(form.startDate, leadDays),
        placedAt: clock.now(),
      })
      .save()
    for (const roleId of new Set(form.roleIds))
      await trx.table('order_roles').insert({ order_id: order.id, role_id: roleId })
    const target = { orderId: order.id, startDate: form.startDate }
    await addLines(trx, target, await withPrerequisites(form.lines, trx))
    await tieRequirements(trx, order.id)
    await deleteDraft(trx, order.id)
  }

  #park(trx: Trx, actor: Actor, order: Order) {
    const change = { attested_at: clock.now(), attested_by_person_id: actor.personId }
    return parkOrder(trx, actor, order, change)
  }

  async #submit(trx: Trx, actor: Actor, order: Order) {
    const event = await changeOrderState(trx, actor, order, 'submit', 'submitted')
    await announce(trx, 'orders.submitted', { orderId: order.id, event })
  }
}
