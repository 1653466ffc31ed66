import limiter from '@adonisjs/limiter/services/main'
import { matchField } from '#shared/crypto/personal_fields'
import { inTransaction, retryWhileBusy } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { recordAudit } from '#audit/record_audit'
import User from '#auth/models/user'
import { recordUserAudit } from '#auth/record_user_audit'
import { visitorOf } from '#auth/visitor_actor'

interface Credentials {
  login: string
  password: string
  /** The network address that asks. */
  address: string
}

const perLogin = () => limiter.use({ requests: 10, duration: '15 mins', blockDuration: '15 mins' })
const perAddress = () =>
  limiter.use({ requests: 100, duration: '15 mins', blockDuration: '15 mins' })

/**
 * The user with these credentials. The answer and its time are alike for an unknown login, a wrong
 * password and a closed user. Guessing is limited by login and address together, and by address.
 * @throws Invalid with one sentence for all of that.
 */
export async function signIn({ login, password, address }: Credentials): Promise<User> {
  const keys = [`login:${login.toLowerCase()}:${address}`, `address:${address}`]
  const limits = [perLogin(), perAddress()]
  for (const [n, limit] of limits.entries())
    if (await limit.isBlocked(keys[n])) throw invalid({ login: 'auth.too_many_tries' })
  const user = await User.verifyCredentials(login.toLowerCase(), password).catch(() => null)
  if (user && !user.disabledAt) {
    await retryWhileBusy(() => limits[0].delete(keys[0]))
    await recordSignIn(user)
    return user
  }
  for (const [n, limit] of limits.entries())
    await retryWhileBusy(() => limit.increment(keys[n])).catch(() => {})
  await recordFailure(login)
  throw invalid({ login: 'auth.wrong_credentials' })
}

const recordSignIn = (user: User) =>
  inTransaction((trx) =>
    recordUserAudit(trx, { ...visitorOf(user), kind: 'person' }, 'signed_in', user)
  )

/** By fingerprint: people type passwords into the wrong field. */
const recordFailure = (login: string) =>
  inTransaction((trx) =>
    recordAudit(trx, visitorOf(null), {
      action: 'user.sign_in_failed',
      subjectType: 'user',
      details: { login: matchField(login.toLowerCase(), 'login') },
    })
  )
