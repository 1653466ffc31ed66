import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import type { KnownContract } from '#orders/actions/change_contract_state'
import { endContract } from '#orders/actions/end_contract'

interface Input {
  actor: Actor
  contract: KnownContract
  reason: string
}

/** HR says that there will be no contract. */
export default class DeclineContract {
  /** @throws Conflict when the contract has moved on. */
  handle({ actor, contract, reason }: Input) {
    return inTransaction((trx) => endContract(trx, actor, contract, 'decline', reason))
  }
}
