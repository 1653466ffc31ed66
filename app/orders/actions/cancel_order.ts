import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { changeContractState } from '#orders/actions/change_contract_state'
import { endOrder } from '#orders/actions/end_order'
import { deleteDraft } from '#orders/drafts'
import { contractTransition } from '#orders/lifecycles/contract_lifecycle'
import Contract from '#orders/models/contract'
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
      await withdrawContractOf(trx, actor, id, reason)
    })
  }
}

/** After the end of the order, so that its history tells what caused what. */
async function withdrawContractOf(trx: Trx, actor: Actor, orderId: number, reason: string) {
  const contract = await Contract.query({ client: trx }).where({ orderId }).first()
  if (!contract || !contractTransition(contract.state, 'withdraw').ok) return
  const change = { ended_at: clock.now(), ended_because: reason }
  await changeContractState(trx, actor, contract, 'withdraw', change, { reason })
}
