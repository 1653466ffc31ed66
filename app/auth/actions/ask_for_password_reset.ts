import { matchField } from '#shared/crypto/personal_fields'
import { setTimeout as pause } from 'node:timers/promises'
import limiter from '@adonisjs/limiter/services/main'
import { inTransaction, retryWhileBusy } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { wantPasswordReset } from '#auth/actions/want_password_reset'
import User from '#auth/models/user'
import { visitorOf } from '#auth/visitor_actor'

interface Wish {
  /** User name or mail address. */
  login: string
  address: string
}

const SHORTEST_ANSWER = 250
const perLogin = () => limiter.use({ requests: 3, duration: '1 hour' })
const perAddress = () => limiter.use({ requests: 30, duration: '1 hour' })

/** Somebody at the sign-in page has forgotten the password. The answer never tells who has a login. */
export default class AskForPasswordReset {
  /** @throws Invalid when this network address asks too often. */
  async handle({ login, address }: Wish) {
    const asked = login.toLowerCase()
    const from = `reset_address:${address}`
    if (await isSpent(perAddress(), from)) throw invalid({ login: 'auth.too_many_tries' })
    await Promise.all([this.#mail(asked), pause(SHORTEST_ANSWER)])
  }

  async #mail(login: string) {
    if (await isSpent(perLogin(), `reset_login:${matchField(login, 'login')}`)) return
    const user = await User.query()
      .whereNull('disabledAt')
      .whereNotNull('email')
      .where('hasPassword', true)
      .where((either) => either.where('login', login).orWhereRaw('lower(email) = ?', [login]))
      .first()
    if (!user) return
    await inTransaction((trx) => wantPasswordReset(trx, visitorOf(user), user))
  }
}

async function isSpent(limit: ReturnType<typeof perLogin>, key: string) {
  const { remaining, consumed } = await retryWhileBusy(() => limit.increment(key))
  return remaining === 0 && consumed > limit.requests
}
