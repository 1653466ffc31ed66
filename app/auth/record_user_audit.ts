import type { Actor } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import type User from '#auth/models/user'

/** A row in the audit about a sign-in or what it may do. */
export const recordUserAudit = (
  trx: Trx,
  actor: Actor,
  action: string,
  user: Pick<User, 'id' | 'personId'>,
  details: Record<string, unknown> = {}
) =>
  recordAudit(trx, actor, {
    action: `user.${action}`,
    subjectType: 'user',
    subjectId: user.id,
    personId: user.personId,
    details,
  })
