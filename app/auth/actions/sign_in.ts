import { setTimeout as pause } from 'node:timers/promises'
import { matchField } from '#shared/crypto/personal_fields'
import { inTransaction } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { recordAudit } from '#audit/record_audit'
import { settings } from '#settings/settings'
import { isAnsweredHere } from '#auth/directory/is_answered_here'
import { type DirectoryEntrance, signInToDirectory } from '#auth/directory/sign_in_to_directory'
import { wordsFor } from '#auth/directory/refusal_words'
import User from '#auth/models/user'
import type { SignedIn } from '#auth/open_session'
import { countTry, forgiveTry } from '#auth/sign_in_limits'
import { recordSignIn } from '#auth/record_sign_in'
import { visitorOf } from '#auth/visitor_actor'

interface Credentials {
  login: string
  password: string
  /** The network address that asks. */
  address: string
}

/** As long as the directory takes to compare a password: it answers sooner for a login that nobody has. */
const SHORTEST_REFUSAL = 250

/**
 * The user with these credentials, here or else in the directory. The answer and its time are alike for an
 * unknown login, a wrong password and a user closed here. Guessing is limited, see `countTry`.
 * @throws Invalid with one sentence for all of that, and one of its own for who knew the right password.
 */
export async function signIn({ login, password, address }: Credentials): Promise<SignedIn> {
  const one = { login: login.toLowerCase(), address }
  await countTry(one)
  const here = await userHere(one.login, password)
  if (here) return welcome(one, { user: here, directoryId: null })
  const { signInThroughDirectory } = await settings.read()
  if (!signInThroughDirectory) return refuse(login, 'auth.wrong_credentials')
  const soonest = pause(SHORTEST_REFUSAL)
  const entrance = await elsewhere(one.login, password)
  if ('user' in entrance) return welcome(one, entrance)
  await soonest
  return refuse(login, await wordsFor(entrance.because, one))
}

async function userHere(login: string, password: string) {
  const user = await User.verifyCredentials(login, password).catch(() => null)
  return user && !user.disabledAt ? user : null
}

/** What is typed for somebody who is known here alone is not shown to the directory. */
const elsewhere = async (login: string, password: string): Promise<DirectoryEntrance> =>
  (await isAnsweredHere(login)) ? { because: 'wrong' } : signInToDirectory(login, password)

async function welcome(one: { login: string; address: string }, signedIn: SignedIn) {
  await forgiveTry(one)
  await recordSignIn(signedIn, 'password')
  return signedIn
}

async function refuse(login: string, words: string): Promise<never> {
  await recordFailure(login)
  throw invalid({ login: words })
}

/** By fingerprint: people type passwords into the wrong field. */
const recordFailure = (login: string) =>
  inTransaction((trx) =>
    recordAudit(trx, visitorOf(null), {
      action: 'user.sign_in_failed',
      subjectType: 'user',
      details: { login: matchField(login.toLowerCase(), 'login') },
    })
  )
