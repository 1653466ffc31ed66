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

/** What an account is made of. */
export interface NewAccount {
  /** Distinguished name of the organisational unit. */
  parent: string
  commonName: string
  attributes: Attributes
}

/** Where a change feed was left. Opaque; to be kept as it is, and dropped when the directory refuses it. */
export type Cookie = string

/** A part of what has changed, and where to go on if nothing more is read. */
export interface ChangePage {
  entries: DirectoryEntry[]
  cookie: Cookie
  more: boolean
}

/** Why a sign-in was refused; the first is also the answer for a login that nobody has. */
export type SignInRefusal =
  'wrong' | 'disabled' | 'expired' | 'locked' | 'must_change' | 'not_now' | 'ambiguous'

/** Who it is, or why they are not let in. */
export type SignIn = { ok: true; id: string } | { ok: false; because: SignInRefusal }

/** What the service account needs, and (the last two) must not have. */
export type RightName =
  | 'create_accounts'
  | 'write_accounts'
  | 'reset_passwords'
  | 'receive_leavers'
  | 'manage_groups'
  | 'follow_changes'
  | 'see_deleted'
  | 'create_elsewhere'
  | 'privileged_group'

/** `unknown`: the unit holds nothing yet of which it could be asked. */
export type RightState = 'ok' | 'missing' | 'too_much' | 'unknown'

/** How one right stands. */
export interface RightFinding {
  right: RightName
  state: RightState
  /** What an administrator of the directory runs to put it right, on Windows and on Samba; none when ok. */
  commands: string[]
}

/**
 * A directory of accounts, as the modules above need it. Every method asks the one pinned domain
 * controller, within the connector's time limits. Text in `wanted` names attributes.
 *
 * @throws DirectoryUnreachable when nobody answered in time; what was asked may have been done: look again
 * @throws DirectoryRefusal when the directory said no: its `reason` tells why
 */
export interface Directory {
  /** Accounts anywhere in the domain whose attribute equals the value; two at most, so that "many" is seen. */
  find(attribute: string, value: string, wanted?: string[]): Promise<DirectoryEntry[]>
  /** Any object by its id, also after a rename or move, with all values; null when it is gone or deleted. */
  read(id: string, wanted?: string[]): Promise<DirectoryEntry | null>
  /** Those of these accounts that are still there, in no order. */
  readSome(ids: string[], wanted?: string[]): Promise<DirectoryEntry[]>
  /**
   * Which of the values some object of the domain has in one of the attributes, whatever the case. Windows
   * takes å for a; Samba doesn't, so whoever makes names folds among their own.
   */
  taken(attributes: string[], values: string[]): Promise<Set<string>>

  /**
   * Adds an account, disabled and with a password that nobody knows: all of it or nothing.
   * Refused with `exists` for the place, `name_taken` for a user name or principal name.
   */
  add(account: NewAccount): Promise<void>
  /** Replaces the values of the named attributes, in one request, and touches no other. */
  write(id: string, attributes: Attributes): Promise<void>
  rename(id: string, commonName: string): Promise<void>
  /** To another unit, by its distinguished name; to be there already is no error. */
  move(id: string, parent: string): Promise<void>
  enable(id: string): Promise<void>
  disable(id: string): Promise<void>
  /** Sets a first password, which must be changed at the next log-on. */
  setFirstPassword(id: string, password: string): Promise<void>
  /** Makes an account member of a group, by the group's id or distinguished name; to be one already is no error. */
  join(group: string, id: string): Promise<void>
  leave(group: string, id: string): Promise<void>
  /** Distinguished names of the groups that an account is in, also through other groups; none when it is gone. */
  groupsOf(id: string): Promise<string[]>

  /** Every account below the unit for accounts, page by page. */
  all(wanted: string[]): AsyncIterable<DirectoryEntry[]>
  /**
   * Which accounts of the domain have changed since, tombstones included; every account when there is no
   * cookie. `attributes` holds only what has changed, and an empty list for what was cleared. A common name
   * goes by `name` here, not by `cn`.
   * @throws CookieRefused when it must begin again without a cookie
   */
  changes(cookie: Cookie | null, wanted: string[]): AsyncIterable<ChangePage>

  /** Accounts that this login may mean: two at most, so that "many" is seen. */
  whoMeans(login: string, wanted?: string[]): Promise<DirectoryEntry[]>
  /** Whether somebody is who they say. An empty password is wrong before anybody is asked. */
  signIn(login: string, password: string): Promise<SignIn>
  /** What the service account may and may not do. */
  rights(): Promise<RightFinding[]>
  close(): Promise<void>
}
