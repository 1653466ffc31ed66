import { DirectoryRefusal, DirectoryUnreachable } from '#connectors/directory_failures'
import { settings } from '#settings/settings'
import { directory } from '#provisioning/directory'
import { makeFirstPassword } from '#provisioning/first_passwords/make_first_password'

/** The directory has not taken the password; `away`: nobody answered, so it may be tried again soon. */
export class FirstPasswordNotSet extends Error {
  constructor(
    readonly because: 'away' | 'refused',
    cause: unknown
  ) {
    super('the directory has not taken the first password', { cause })
  }
}

/**
 * Makes a first password and sets it in the directory, to be changed at the first log-on. It is kept
 * nowhere: whoever loses it has another made.
 * @throws FirstPasswordNotSet
 */
export async function setFirstPassword(directoryId: string): Promise<string> {
  const { firstPasswordKind } = await settings.read()
  const password = makeFirstPassword(firstPasswordKind)
  try {
    await (await directory()).setFirstPassword(directoryId, password)
    return password
  } catch (error) {
    throw notSet(error)
  }
}

function notSet(error: unknown) {
  if (error instanceof DirectoryUnreachable) return new FirstPasswordNotSet('away', error)
  if (error instanceof DirectoryRefusal) return new FirstPasswordNotSet('refused', error)
  return error
}
