import { inTransaction } from '#shared/database/transaction'
import type { Viewer } from '#auth/viewer'
import { recordUserAudit } from '#auth/record_user_audit'

/** Records that somebody signed out; the session itself is ended by its guard. */
export const recordSignOut = ({ actor, user }: Viewer) =>
  inTransaction((trx) => recordUserAudit(trx, actor, 'signed_out', user))
