import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { endSessions } from '#auth/end_sessions'
import User from '#auth/models/user'
import { passwordResetHash } from '#auth/password_reset_token'
import { validReset } from '#auth/queries/valid_reset'
import { recordUserAudit } from '#auth/record_user_audit'
import { hashedPassword, storePassword } from '#auth/store_password'
import { visitorOf } from '#auth/visitor_actor'

/** Chooses a new password with a mailed link, once, and signs the user out everywhere. */
export default class SpendPasswordReset {
  /** @throws Conflict when the link is used, too old or unknown; Invalid when the password is weak. */
  async handle({ token, password }: { token: string; password: string }) {
    const user = await validReset(token)
    if (!user) throw new Conflict('the link is not valid')
    const hashed = await hashedPassword(password, user.login)
    await inTransaction(async (trx) => {
      await this.#spend(trx, token)
      await storePassword(trx, user.id, hashed)
      await endSessions(trx, user.id)
      await recordUserAudit(trx, visitorOf(user), 'password_reset', user)
    })
    return User.findOrFail(user.id)
  }

  async #spend(trx: Trx, token: string) {
    const now = clock.now()
    const spent = await trx
      .from('password_resets')
      .where('token_hash', passwordResetHash(token))
      .whereNull('used_at')
      .where('expires_at', '>', now)
      .update({ used_at: now })
    if (Number(spent) !== 1) throw new Conflict('the link is not valid')
  }
}
