import type { Actor } from '#shared/actor'
import { type CivilDate, clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { invalid } from '#shared/exceptions/invalid'
import { announce } from '#shared/outbox/intend'
import Employment from '#people/models/employment'
import { indexPerson } from '#people/search/index_person'
import { changeContractState, type KnownContract } from '#orders/actions/change_contract_state'
import { intendActivation } from '#orders/actions/intend_activation'
import { moveStart } from '#orders/actions/move_start'
import { openDueLines } from '#orders/actions/open_due_lines'
import Order from '#orders/models/order'

interface Input {
  actor: Actor
  contract: KnownContract
  signedOn: CivilDate
  employmentNumber?: string | null
  /** The first day, when the contract says another than the order. */
  startDate?: CivilDate
  evidence?: string | null
  /** Who says so: HR, or another source that the installation has named. */
  source?: 'hr' | 'directory'
}

export default class SignContract {
  /** @throws Conflict when it is not `ordered` any more; Invalid when the number is somebody else's. */
  handle(input: Input, trx?: Trx) {
    return trx ? this.#sign(trx, input) : inTransaction((own) => this.#sign(own, input))
  }

  async #sign(trx: Trx, input: Input) {
    const { contract, event } = await changeContractState(
      trx,
      input.actor,
      input.contract,
      'sign',
      this.#columns(input),
      { signedOn: input.signedOn }
    )
    const order = await Order.findOrFail(contract.orderId, { client: trx })
    if (order.state !== 'parked') throw new Conflict(`order ${order.id} is not parked`)
    const employment = await Employment.findOrFail(contract.employmentId, { client: trx })
    await this.#confirm(trx, employment, input.employmentNumber ?? null)
    if (input.startDate) await moveStart(trx, order.id, input.startDate)
    await announce(trx, 'contracts.signed', { orderId: order.id, event })
    await openDueLines(trx, input.actor, order.id)
    await intendActivation(trx, await order.refresh(), event)
  }

  #columns({ actor, signedOn, evidence, source }: Input) {
    return {
      signed_on: signedOn,
      signed_at: clock.now(),
      signed_by_person_id: actor.personId,
      signed_source: source ?? 'hr',
      evidence: evidence ?? null,
    }
  }

  async #confirm(trx: Trx, employment: Employment, employmentNumber: string | null) {
    const number = employmentNumber ?? employment.employmentNumber
    const other = number
      ? await Employment.query({ client: trx })
          .where('employment_number', number)
          .whereNot('id', employment.id)
          .first()
      : null
    if (other) throw invalid({ employmentNumber: 'contracts.problems.number_taken' })
    const confirmed = { state: 'confirmed', employmentNumber: number } as const
    await employment.useTransaction(trx).merge(confirmed).save()
    await indexPerson(trx, employment.personId)
  }
}
