/** Values by attribute, named as the directory names them; an empty list clears. */
export type Attributes = Record<string, string[]>

/** One object of the directory, with the attributes that were asked for. */
export interface DirectoryEntry {
  /** objectGUID in lower case: the identity, whatever the object is called and wherever it lies. */
  id: string
  dn: string
  attributes: Attributes
  /** A tombstone: what was deleted, as far as the service account may see it. */
  deleted: boolean
}

export interface NewAccount {
  /** Distinguished name of the organisational unit. */
  parent: string
  commonName: string
  attributes: Attributes
}

/** Where a change feed was left. Opaque; to be kept as it is, and dropped when the directory refuses it. */
export type Cookie = string

export interface ChangePage {
  entries: DirectoryEntry[]
  cookie: Cookie
  more: boolean
}

/** Why a sign-in was refused; the first is also the answer for a login that nobody has. */
export type SignInRefusal =
  'wrong' | 'disabled' | 'expired' | 'locked' | 'must_change' | 'not_now' | 'ambiguous'

export type SignIn = { ok: true; id: string } | { ok: false; because: SignInRefusal }

/** A right that the service account should have and hasn't, or has and shouldn't. */
export interface RightFinding {
  right: string
  state: 'held' | 'missing' | 'too_much'
  /** What an administrator of the directory runs to put it right, on Windows and on Samba. */
  commands: string[]
}

/**
 * A directory of accounts, as the modules above need it. Every method asks the one pinned domain
 * controller, within the connector's time limits.
 *
 * @throws DirectoryUnreachable when nobody answered in time: try again
 * @throws DirectoryRefusal when the directory said no: its `reason` tells why
 */
export interface Directory {
  /** Objects of the class whose attribute equals the value; two at most, so that "many" is seen. */
  find(attribute: string, value: string, wanted?: string[]): Promise<DirectoryEntry[]>
  /** The object, also after a rename or move; null when it is gone. */
  read(id: string, wanted?: string[]): Promise<DirectoryEntry | null>
  /** Which of the values some object has in one of the attributes. */
  taken(attributes: string[], values: string[]): Promise<Set<string>>

  /** Adds an account, disabled and with a password that nobody knows. */
  add(account: NewAccount): Promise<void>
  /** Replaces the values of the named attributes, in one request, and touches no other. */
  write(id: string, attributes: Attributes): Promise<void>
  rename(id: string, commonName: string): Promise<void>
  move(id: string, parent: string): Promise<void>
  enable(id: string): Promise<void>
  disable(id: string): Promise<void>
  /** Sets a first password, which must be changed at the next log-on. */
  setFirstPassword(id: string, password: string): Promise<void>
  /** Makes an account member of a group; to be one already is no error. */
  join(group: string, id: string): Promise<void>
  leave(group: string, id: string): Promise<void>

  /** Every account below the base, page by page. */
  all(wanted: string[]): AsyncIterable<DirectoryEntry[]>
  /** What has changed since, tombstones included; everything when there is no cookie. @throws CookieRefused */
  changes(cookie: Cookie | null, wanted: string[]): AsyncIterable<ChangePage>

  /** Whether somebody is who they say. An empty password is wrong before anybody is asked. */
  signIn(login: string, password: string): Promise<SignIn>
  /** What the service account may and may not do. */
  rights(): Promise<RightFinding[]>
  close(): Promise<void>
}
