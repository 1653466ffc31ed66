import type { Actor } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { finishIntentByHand, retryIntent, type SeenIntent, skipIntent } from '#shared/outbox/attend'
import { type Attendance, followAttendance } from '#shared/outbox/effect'
import { recordAudit } from '#audit/record_audit'

interface Decision {
  actor: Actor
  intent: SeenIntent
  verb: Attendance
  reason: string | null
}

const CHANGES: Record<Attendance, (trx: Trx, seen: SeenIntent, reason: string) => Promise<void>> = {
  retry: (trx, seen) => retryIntent(trx, seen),
  skip: skipIntent,
  finish: finishIntentByHand,
}

/** Lets a person decide about work that automation gave up on. */
export default class AttendIntent {
  /** @throws Conflict when somebody else was first. */
  async handle({ actor, intent, verb, reason }: Decision) {
    await inTransaction(async (trx) => {
      await CHANGES[verb](trx, intent, reason ?? '')
      const row = await trx.from('intents').where('id', intent.id).firstOrFail()
      await followAttendance(trx, row.kind, JSON.parse(row.ids), verb)
      await recordAudit(trx, actor, {
        action: `intent.${verb}`,
        subjectType: 'intent',
        subjectId: intent.id,
        details: { kind: row.kind, ids: row.ids, reason },
      })
    })
  }
}
