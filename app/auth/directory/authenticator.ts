/** Why somebody is not let in; `wrong` is also the answer for a login that nobody has. */
export type Refusal = 'wrong' | 'disabled' | 'expired' | 'locked' | 'must_change' | 'not_now'

export type Proof = { ok: true; id: string } | { ok: false; because: Refusal }

/** An account of the directory. */
export interface DirectoryAccount {
  /** What stays the same whatever the account is called. */
  id: string
  /** Neither disabled nor expired. */
  isOpen: boolean
}

/** A directory in which staff have their accounts. @throws DirectoryIsSilent when it can't be asked. */
export interface Authenticator {
  /** The one account that a login means; null when there is none, or several. */
  whoIs(login: string): Promise<DirectoryAccount | null>
  /** Whether somebody is who they say. */
  prove(login: string, password: string): Promise<Proof>
  /** Distinguished names of the groups that an account is in, also through other groups. */
  groupsOf(id: string): Promise<string[]>
}

/** The directory can't be asked at the moment: nobody is let in through it, and nobody thrown out. */
export class DirectoryIsSilent extends Error {}

let registered: Authenticator | null = null

/** Says who answers for the directory: a module above, since `auth` knows no directory. */
export function registerAuthenticator(one: Authenticator) {
  registered = one
}

/** Who answers for the directory. @throws DirectoryIsSilent when nobody does */
export function authenticator(): Authenticator {
  if (!registered) throw new DirectoryIsSilent('nobody answers for a directory')
  return registered
}
