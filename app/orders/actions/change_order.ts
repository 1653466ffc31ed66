import type { Actor } from '#shared/actor'
import type { CivilDate } from '#shared/clock'
import { guardedUpdate } from '#shared/database/guarded_update'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { invalid } from '#shared/exceptions/invalid'
import { announce } from '#shared/outbox/intend'
import type { EmploymentForm } from '#people/enums'
import Employment from '#people/models/employment'
import { indexPerson } from '#people/search/index_person'
import { changeWishes } from '#orders/actions/change_wishes'
import { completeIfDone } from '#orders/actions/complete_if_done'
import { intendActivation } from '#orders/actions/intend_activation'
import { moveStart } from '#orders/actions/move_start'
import { openDueLines } from '#orders/actions/open_due_lines'
import type { LineWish } from '#orders/hire_form'
import { indexOrder } from '#orders/index_order'
import Order from '#orders/models/order'
import { recordOrderEvent } from '#orders/record_order_event'

export interface OrderChange {
  startDate?: CivilDate
  lastDate?: CivilDate | null
  orgUnitId?: number
  title?: string
  form?: EmploymentForm
  caseNumber?: string | null
  /** The whole wanted set of roles. */
  roleIds?: number[]
  /** The whole wanted set of lines. */
  lines?: LineWish[]
}

interface Input {
  actor: Actor
  order: { id: number; version: number }
  change: OrderChange
}

const CHANGEABLE = ['awaiting_attestation', 'parked']

export default class ChangeOrder {
  /** @throws Conflict when the order has moved on; Invalid when the records forbid the change. */
  handle({ actor, order: { id, version }, change }: Input) {
    return inTransaction(async (trx) => {
      const order = await Order.query({ client: trx }).where({ id, version }).forUpdate().first()
      if (!order || !CHANGEABLE.includes(order.state))
        throw new Conflict(`order ${id} has moved on`)
      await guardedUpdate(trx, 'orders', { id, version }, this.#columns(order, change))
      await this.#changeEmployment(trx, order, change)
      if (change.startDate) await moveStart(trx, id, change.startDate)
      const entry = { orderId: id, event: 'changed', details: { fields: Object.keys(change) } }
      const event = await recordOrderEvent(trx, actor, entry)
      await changeWishes(trx, actor, order, change, event)
      await announce(trx, 'orders.changed', { orderId: id, event })
      await this.#followUp(trx, actor, id, event)
    })
  }

  #columns(order: Order, { orgUnitId, caseNumber }: OrderChange) {
    return {
      version: order.version + 1,
      org_unit_id: orgUnitId ?? order.orgUnitId,
      case_number: caseNumber === undefined ? order.caseNumber : caseNumber,
    }
  }

  async #changeEmployment(trx: Trx, order: Order, change: OrderChange) {
    const employment = await Employment.findOrFail(order.employmentId, { client: trx })
    const { orgUnitId, title, form, lastDate } = change
    const given = Object.entries({ orgUnitId, title, form, lastDate }).filter(
      ([, v]) => v !== undefined
    )
    employment.useTransaction(trx).merge(Object.fromEntries(given))
    const startDate = change.startDate ?? employment.startDate
    if (employment.lastDate && employment.lastDate < startDate)
      throw invalid({ lastDate: 'orders.problems.last_before_start' })
    await employment.save()
    await indexPerson(trx, employment.personId)
  }

  async #followUp(trx: Trx, actor: Actor, orderId: number, event: number) {
    await openDueLines(trx, actor, orderId)
    const order = await Order.findOrFail(orderId, { client: trx })
    if (order.state === 'parked') await intendActivation(trx, order, event)
    await completeIfDone(trx, actor, orderId)
    await indexOrder(trx, orderId)
  }
}
