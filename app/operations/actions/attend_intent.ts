import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { finishIntentByHand, retryIntent, type SeenIntent, skipIntent } from '#shared/outbox/attend'
import { recordAudit } from '#audit/record_audit'

export type Verb = 'retry' | 'skip' | 'finish'

interface Attendance {
  actor: Actor
  intent: SeenIntent
  verb: Verb
  reason: string | null
}

const CHANGES: Record<Verb, (trx: Trx, seen: SeenIntent, reason: string) => Promise<void>> = {
  retry: (trx, seen) => retryIntent(trx, seen),
  skip: skipIntent,
  finish: finishIntentByHand,
}

const MAIL_STATES: Record<Verb, 'pending' | 'cancelled' | 'sent'> = {
  retry: 'pending',
  skip: 'cancelled',
  finish: 'sent',
}

/** Lets a person decide about work that automation gave up on. */
export default class AttendIntent {
  /** @throws Conflict when somebody else was first. */
  async handle({ actor, intent, verb, reason }: Attendance) {
    await inTransaction(async (trx) => {
      await CHANGES[verb](trx, intent, reason ?? '')
      const row = await trx.from('intents').where('id', intent.id).firstOrFail()
      await this.#followMail(trx, verb, JSON.parse(row.ids).mailId)
      await recordAudit(trx, actor, {
        action: `intent.${verb}`,
        subjectType: 'intent',
        subjectId: intent.id,
        details: { kind: row.kind, ids: row.ids, reason },
      })
    })
  }

  async #followMail(trx: Trx, verb: Verb, mailId?: number) {
    if (!mailId) return
    const sentAt = verb === 'finish' ? clock.now() : null
    await trx
      .from('mails')
      .where('id', mailId)
      .whereNot('state', 'sent')
      .update({ state: MAIL_STATES[verb], sent_at: sentAt })
  }
}
