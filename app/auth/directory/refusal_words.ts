import type { NoEntrance } from '#auth/directory/sign_in_to_directory'
import { type Try, isKnownHere } from '#auth/sign_in_limits'

const WRONG = 'auth.wrong_in_directory'

/**
 * The language key of what somebody is told who isn't let in. The directory says that an account is locked
 * whatever the password [MS-ERREF 0x775]: only where its person has signed in before is that repeated.
 */
export async function wordsFor(because: NoEntrance, one: Try) {
  if (because === 'too_many') return 'auth.too_many_tries'
  if (because === 'wrong') return WRONG
  if (because === 'locked' && !(await isKnownHere(one))) return WRONG
  return `auth.refusals.${because}`
}
