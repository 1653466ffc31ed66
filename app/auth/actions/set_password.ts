import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { endSessions } from '#auth/end_sessions'
import type User from '#auth/models/user'
import { recordUserAudit } from '#auth/record_user_audit'
import { hashedPassword, storePassword } from '#auth/store_password'

/** Gives a user a password from the terminal, and signs the user out everywhere. */
export default class SetPassword {
  /** @throws Invalid when the password is weak. */
  async handle({ actor, user, password }: { actor: Actor; user: User; password: string }) {
    const hashed = await hashedPassword(password, user.login)
    await inTransaction(async (trx) => {
      await storePassword(trx, user.id, hashed)
      await endSessions(trx, user.id)
      await recordUserAudit(trx, actor, 'password_set', user)
    })
  }
}
