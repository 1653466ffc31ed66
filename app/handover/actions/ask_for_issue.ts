import type { Actor } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { announce } from '#shared/outbox/intend'
import { recordAudit } from '#audit/record_audit'
import { addIssue, voidIssues } from '#handover/actions/add_issue'
import Handover from '#handover/models/handover'

interface Wish {
  actor: Actor
  handoverId: number
}

/** Voids the first password. IT sets a new one; where Kvittens sets it, the next issue is there at once. */
export class AskForIssue {
  /** @throws Conflict when it was asked for already. */
  async handle({ actor, handoverId }: Wish) {
    await inTransaction(async (trx) => {
      const handover = await Handover.query({ client: trx })
        .where('id', handoverId)
        .forUpdate()
        .firstOrFail()
      const { orderId, personId, issue, voidedAt } = handover
      if (voidedAt) throw new Conflict('a new password was asked for already')
      await this.#void(trx, handover)
      await recordAudit(trx, actor, {
        action: 'handover.issue_wanted',
        subjectType: 'handover',
        subjectId: handoverId,
        personId,
        details: { orderId, issue },
      })
    })
  }
  async #void(trx: Trx, { id, orderId, personId, accountId, inDirectory }: Handover) {
    if (inDirectory)
      return addIssue(trx, { orderId, personId, accountId, password: null, inDirectory })
    await voidIssues(trx, orderId)
    return announce(trx, 'handovers.issue_wanted', { handoverId: id, orderId })
  }
}
