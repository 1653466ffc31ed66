import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import type { KnownContract } from '#orders/actions/change_contract_state'
import { endContract } from '#orders/actions/end_contract'

interface Input {
  actor: Actor
  contract: KnownContract
  reason: string
}

/** The contract comes to nothing, also after signing (a no-show). */
export default class WithdrawContract {
  /** @throws Conflict when the contract has moved on. */
  handle({ actor, contract, reason }: Input) {
    return inTransaction((trx) => endContract(trx, actor, contract, 'withdraw', reason))
  }
}
