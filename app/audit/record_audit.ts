import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'

export interface AuditEntry {
  /** Noun and past tense, `order.placed`. */
  action: string
  subjectType: string
  subjectId?: number | null
  /** Whom it is about. */
  personId?: number | null
  /** Ids, states and codes; never a name, number or secret. */
  details?: Record<string, unknown>
  /** Personal values: already sealed with the person's own key. */
  sealedDetails?: string | null
}

/** Appends a row to the audit in the caller's transaction; the sealer chains it later. */
export async function recordAudit(trx: Trx, actor: Actor, entry: AuditEntry) {
  await trx.table('audit_entries').insert({
    at: clock.now(),
    action: entry.action,
    actor_kind: actor.kind,
    actor_person_id: actor.personId,
    actor_user_id: actor.userId,
    actor_label: actor.label ?? null,
    source: actor.source,
    subject_type: entry.subjectType,
    subject_id: entry.subjectId ?? null,
    person_id: entry.personId ?? null,
    details: JSON.stringify(entry.details ?? {}),
    sealed_details: entry.sealedDetails ?? null,
  })
}
