import { randomBytes } from 'node:crypto'
import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { endSessions } from '#auth/end_sessions'
import { wantPasswordReset } from '#auth/actions/want_password_reset'
import type User from '#auth/models/user'
import { recordUserAudit } from '#auth/record_user_audit'
import { hashedPassword, storePassword } from '#auth/store_password'

/** Makes a user choose a new password: the present one stops working, and a link is mailed. */
export default class ForcePassword {
  /** @throws Invalid when the user has no password here or no mail address, or is closed. */
  async handle({ actor, user }: { actor: Actor; user: User }) {
    if (!user.hasPassword) throw invalid({ email: 'users.problems.signs_in_elsewhere' })
    if (!user.email || user.disabledAt) throw invalid({ email: 'users.problems.no_mail' })
    const unusable = await hashedPassword(randomBytes(32).toString('base64'), user.login)
    await inTransaction(async (trx) => {
      await storePassword(trx, user.id, unusable)
      await endSessions(trx, user.id)
      await recordUserAudit(trx, actor, 'password_forced', user)
      await wantPasswordReset(trx, actor, user)
    })
  }
}
