import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { announce } from '#shared/outbox/intend'
import { recordAudit } from '#audit/record_audit'
import { voidIssues } from '#handover/actions/add_issue'
import Handover from '#handover/models/handover'

interface Wish {
  actor: Actor
  handoverId: number
}

/** Voids the first password and has IT set a new one. */
export class AskForIssue {
  /** @throws Conflict when it was asked for already. */
  async handle({ actor, handoverId }: Wish) {
    await inTransaction(async (trx) => {
      const { orderId, personId, issue, voidedAt } = await Handover.query({ client: trx })
        .where('id', handoverId)
        .forUpdate()
        .firstOrFail()
      if (voidedAt) throw new Conflict('a new password was asked for already')
      await voidIssues(trx, orderId)
      await announce(trx, 'handovers.issue_wanted', { handoverId, orderId })
      await recordAudit(trx, actor, {
        action: 'handover.issue_wanted',
        subjectType: 'handover',
        subjectId: handoverId,
        personId,
        details: { orderId, issue },
      })
    })
  }
}
