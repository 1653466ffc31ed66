import type { Actor } from '#shared/actor'
import { guardedUpdate } from '#shared/database/guarded_update'
import type { Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { contractTransition, type ContractVerb } from '#orders/lifecycles/contract_lifecycle'
import Contract from '#orders/models/contract'
import { recordOrderEvent } from '#orders/record_order_event'

export interface KnownContract {
  id: number
  version: number
}

const EVENTS: Record<ContractVerb, string> = {
  sign: 'contract_signed',
  decline: 'contract_declined',
  withdraw: 'contract_withdrawn',
}

/**
 * Moves a contract by one verb of its lifecycle, with the history row of its order.
 * @throws Conflict when the lifecycle doesn't allow it or somebody else was first.
 */
export async function changeContractState(
  trx: Trx,
  actor: Actor,
  known: KnownContract,
  verb: ContractVerb,
  change: Record<string, unknown>,
  details: Record<string, unknown> = {}
) {
  const contract = await Contract.query({ client: trx }).where('id', known.id).firstOrFail()
  const moved = contractTransition(contract.state, verb)
  if (!moved.ok) throw new Conflict(`contract ${known.id}: ${verb} is not possible now`)
  const before = { id: known.id, version: known.version, state: contract.state }
  await guardedUpdate(trx, 'contracts', before, {
    ...change,
    state: moved.value,
    version: known.version + 1,
    remind_on: null,
  })
  const { orderId } = contract
  const entry = { orderId, event: EVENTS[verb], from: contract.state, to: moved.value, details }
  return { contract, event: await recordOrderEvent(trx, actor, entry) }
}
