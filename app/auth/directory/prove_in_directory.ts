import { matchField } from '#shared/crypto/personal_fields'
import { settings } from '#settings/settings'
import { authenticator, type Proof, type Refusal } from '#auth/directory/authenticator'
import { countDirectoryTry, forgiveDirectoryTries } from '#auth/directory/count_directory_try'

export type DirectoryProof = Proof | { ok: false; because: 'too_many' }

const refused = (because: Refusal | 'too_many'): DirectoryProof => ({ ok: false, because })

/**
 * Whether the directory knows this login and password. Tries are counted by account, however its login is
 * spelled, and what nobody has is counted too: the answer never tells who has an account.
 * @throws DirectoryIsSilent when it can't be asked
 */
export async function proveInDirectory(login: string, password: string): Promise<DirectoryProof> {
  if (password === '') return refused('wrong')
  const account = await authenticator().whoIs(login)
  const who = account?.id ?? matchField(bareName(login), 'login')
  const { directoryAttempts } = await settings.read()
  if (!(await countDirectoryTry(who, directoryAttempts))) return refused('too_many')
  const proof = account ? await authenticator().prove(login, password) : refused('wrong')
  if (proof.ok) await forgiveDirectoryTries(who)
  return proof
}

/** Without the domain before or after it. */
const bareName = (login: string) =>
  login
    .toLowerCase()
    .replace(/^[^\\]*\\/, '')
    .replace(/@.*$/, '')
