import { matchField } from '#shared/crypto/personal_fields'
import { inTransaction } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { recordAudit } from '#audit/record_audit'
import User from '#auth/models/user'
import { countTry, forgiveTry } from '#auth/sign_in_limits'
import { recordUserAudit } from '#auth/record_user_audit'
import { visitorOf } from '#auth/visitor_actor'

interface Credentials {
  login: string
  password: string
  /** The network address that asks. */
  address: string
}

/**
 * The user with these credentials. The answer and its time are alike for an unknown login, a wrong
 * password and a closed user. Guessing is limited, see `countTry`.
 * @throws Invalid with one sentence for all of that.
 */
export async function signIn({ login, password, address }: Credentials): Promise<User> {
  const one = { login: login.toLowerCase(), address }
  await countTry(one)
  const user = await User.verifyCredentials(one.login, password).catch(() => null)
  if (user && !user.disabledAt) {
    await forgiveTry(one)
    await recordSignIn(user)
    return user
  }
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
