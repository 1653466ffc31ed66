import hash from '@adonisjs/core/services/hash'
import limiter from '@adonisjs/limiter/services/main'
import type { Actor } from '#shared/actor'
import { inTransaction, retryWhileBusy } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { endSessions } from '#auth/end_sessions'
import type User from '#auth/models/user'
import { recordUserAudit } from '#auth/record_user_audit'
import { hashedPassword, storePassword } from '#auth/store_password'

interface Change {
  actor: Actor
  user: User
  current: string
  password: string
  /** The session that stays signed in. */
  sessionId: string
}

const guesses = () => limiter.use({ requests: 10, duration: '15 mins', blockDuration: '15 mins' })

/** Changes one's own password, which signs out everywhere else. Gives the time of the change. */
export default class ChangePassword {
  /** @throws Invalid when the present password is wrong, or the new one too weak. */
  async handle({ actor, user, current, password, sessionId }: Change) {
    await this.#verify(user, current)
    const hashed = await hashedPassword(password, user.login)
    return inTransaction(async (trx) => {
      const changedAt = await storePassword(trx, user.id, hashed)
      await endSessions(trx, user.id, sessionId)
      await recordUserAudit(trx, actor, 'password_changed', user)
      return changedAt
    })
  }

  async #verify(user: User, current: string) {
    const key = `password:${user.id}`
    if (await guesses().isBlocked(key)) throw invalid({ current: 'auth.too_many_tries' })
    if (await hash.use('scrypt').verify(user.password, current)) return
    await retryWhileBusy(() => guesses().increment(key)).catch(() => {})
    throw invalid({ current: 'auth.problems.current_wrong' })
  }
}
