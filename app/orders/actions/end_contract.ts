import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import { changeContractState, type KnownContract } from '#orders/actions/change_contract_state'
import { endOrder } from '#orders/actions/end_order'
import Order from '#orders/models/order'

/** Ends a contract that never takes effect, and with it the order that asked for it. */
export async function endContract(
  trx: Trx,
  actor: Actor,
  known: KnownContract,
  verb: 'decline' | 'withdraw',
  reason: string
) {
  const change = { ended_at: clock.now(), ended_because: reason }
  const { contract, event } = await changeContractState(trx, actor, known, verb, change, { reason })
  const { orderId } = contract
  const order = await Order.findOrFail(orderId, { client: trx })
  await announce(trx, 'contracts.ended', { orderId, event })
  await endOrder(trx, actor, orderId, order.state === 'completed' ? 'undo' : 'cancel', reason)
}
