import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import Account from '#people/models/account'
import { setFirstPassword } from '#provisioning/first_passwords/set_first_password'
import { recordOpening } from '#handover/actions/record_opening'
import { spendHandover, unspendHandover } from '#handover/actions/spend_handover'
import { openPassword } from '#handover/first_password'
import Handover from '#handover/models/handover'

export interface Opening {
  actor: Actor
  handoverId: number
  /** Shown on the page, or printed in the welcome letter. */
  as: 'page' | 'letter'
}

/** Shows a first password, once. */
export class OpenHandover {
  /**
   * @throws Conflict when it was opened before, is void, too old, or its order was cancelled;
   * FirstPasswordNotSet when the directory has not taken it: then it isn't opened either
   */
  async handle(opening: Opening): Promise<string> {
    const handover = await Handover.findOrFail(opening.handoverId)
    return handover.inDirectory ? this.#make(opening, handover) : this.#unseal(opening)
  }

  /** The sealed text is deleted in the transaction that shows it. */
  #unseal(opening: Opening) {
    return inTransaction(async (trx) => {
      const handover = await Handover.findOrFail(opening.handoverId, { client: trx })
      const { sealedPassword } = handover
      if (!sealedPassword) throw new Conflict('there is no first password to open')
      const password = openPassword(sealedPassword, handover)
      await spendHandover(trx, opening)
      await recordOpening(trx, opening, handover)
      return password
    })
  }

  /** Spent first, so that of two who open it at once only one has a password made. */
  async #make(opening: Opening, handover: Handover) {
    const { directoryId } = await Account.findOrFail(handover.accountId)
    await inTransaction((trx) => spendHandover(trx, opening))
    const password = await setFirstPassword(directoryId!).catch(async (error) => {
      await inTransaction((trx) => unspendHandover(trx, opening))
      throw error
    })
    await inTransaction((trx) => recordOpening(trx, opening, handover))
    return password
  }
}
