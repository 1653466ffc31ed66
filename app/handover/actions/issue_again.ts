import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { announce } from '#shared/outbox/intend'
import { sealFirstPassword } from '#handover/actions/seal_first_password'
import Handover from '#handover/models/handover'

interface NewIssue {
  actor: Actor
  /** The issue that the page showed. */
  handoverId: number
  password: string
}

/** Seals the password that IT has set in AD in place of the one before. */
export class IssueAgain {
  /** @throws Conflict when somebody else has issued it again since. */
  async handle({ actor, handoverId, password }: NewIssue) {
    return inTransaction(async (trx) => {
      const { orderId, personId, accountId } = await this.#latest(trx, handoverId)
      const id = await sealFirstPassword(trx, { orderId, personId, accountId, password, actor })
      await announce(trx, 'handovers.issued', { handoverId: id, orderId })
      return id
    })
  }

  async #latest(trx: Parameters<typeof sealFirstPassword>[0], handoverId: number) {
    const handover = await Handover.findOrFail(handoverId, { client: trx })
    const latest = await Handover.query({ client: trx })
      .where('orderId', handover.orderId)
      .orderBy('issue', 'desc')
      .forUpdate()
      .firstOrFail()
    if (latest.id !== handoverId) throw new Conflict('it was issued again already')
    return latest
  }
}
