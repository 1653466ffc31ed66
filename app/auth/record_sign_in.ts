import { inTransaction } from '#shared/database/transaction'
import type { SignedIn } from '#auth/open_session'
import { recordUserAudit } from '#auth/record_user_audit'
import { visitorOf } from '#auth/visitor_actor'

/** Records who signed in, how, and with which account of the directory. */
export const recordSignIn = ({ user, directoryId }: SignedIn, by: 'password' | 'proxy') =>
  inTransaction((trx) =>
    recordUserAudit(
      trx,
      { ...visitorOf(user), kind: 'person' },
      'signed_in',
      user,
      directoryId ? { by, directoryId } : {}
    )
  )
