import { type Authenticator, DirectoryIsSilent } from '#auth/directory/authenticator'
import type { Directory } from '#connectors/directory'
import { directory } from '#provisioning/directory'
import { ABOUT_OPEN, accountIsOpen } from '#provisioning/sign_in/account_is_open'

/** The directory of this installation, as sign-in sees it. */
export const directoryAuthenticator: Authenticator = {
  async whoIs(login) {
    const found = await ask((one) => one.whoMeans(login, ABOUT_OPEN))
    return found.length === 1 ? { id: found[0].id, isOpen: accountIsOpen(found[0]) } : null
  },

  async prove(login, password) {
    const answer = await ask((one) => one.signIn(login, password))
    if (answer.ok) return answer
    const { because } = answer
    return { ok: false, because: because === 'ambiguous' ? 'wrong' : because }
  },

  groupsOf: (id) => ask((one) => one.groupsOf(id)),
}

/** @throws DirectoryIsSilent for whatever went wrong: a door that can't be guarded stays shut */
async function ask<T>(question: (one: Directory) => Promise<T>): Promise<T> {
  try {
    return await question(await directory())
  } catch (error) {
    throw new DirectoryIsSilent('the directory gave no answer', { cause: error })
  }
}
