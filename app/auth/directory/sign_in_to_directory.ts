import logger from '@adonisjs/core/services/logger'
import { DirectoryIsSilent } from '#auth/directory/authenticator'
import { type Entry, enterThroughDirectory } from '#auth/directory/enter_through_directory'
import { type DirectoryProof, proveInDirectory } from '#auth/directory/prove_in_directory'
import type { SignedIn } from '#auth/open_session'

type Because<T> = T extends { because: infer Reason } ? Reason : never

/** Why the directory lets nobody in, or Kvittens nobody who was let in by it. */
export type NoEntrance = Because<DirectoryProof> | Because<Entry> | 'silent'

export type DirectoryEntrance = SignedIn | { because: NoEntrance }

/** Signs somebody in with the login and password of their account in the directory. */
export async function signInToDirectory(
  login: string,
  password: string
): Promise<DirectoryEntrance> {
  try {
    const proof = await proveInDirectory(login, password)
    return proof.ok ? await enter(proof.id) : proof
  } catch (error) {
    if (!(error instanceof DirectoryIsSilent)) throw error
    logger.error({ err: error }, 'nobody can sign in through the directory')
    return { because: 'silent' }
  }
}

async function enter(directoryId: string): Promise<DirectoryEntrance> {
  const entry = await enterThroughDirectory(directoryId)
  return 'user' in entry ? { ...entry, directoryId } : entry
}
