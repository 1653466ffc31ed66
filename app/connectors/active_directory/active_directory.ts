import type { Client } from 'ldapts'
import type { Attributes, Cookie, Directory, NewAccount, SignIn } from '#connectors/directory'
import { disabled, enabled } from '#connectors/active_directory/account_control'
import { addAccount } from '#connectors/active_directory/add_account'
import {
  changeControl,
  moveAccount,
  renameAccount,
  setPassword,
} from '#connectors/active_directory/change_account'
import { readChanges } from '#connectors/active_directory/change_feed'
import { Connections } from '#connectors/active_directory/connections'
import { nameById } from '#connectors/active_directory/distinguished_name'
import { listAccounts } from '#connectors/active_directory/list_accounts'
import { couldBePassword, parseLogin } from '#connectors/active_directory/login'
import { changeMembership, groupsOf } from '#connectors/active_directory/membership'
import {
  type NamingContexts,
  readNamingContexts,
} from '#connectors/active_directory/naming_contexts'
import { openClient } from '#connectors/active_directory/open_client'
import { type ActiveDirectoryOptions, settle } from '#connectors/active_directory/options'
import {
  findAccounts,
  readById,
  readSome,
  takenValues,
} from '#connectors/active_directory/read_objects'
import { refusalFor } from '#connectors/active_directory/refusals'
import { checkRights } from '#connectors/active_directory/rights/check_rights'
import { provePassword, refused, whoMeans } from '#connectors/active_directory/sign_in'
import { writeAttributes } from '#connectors/active_directory/write_attributes'

/** Active Directory over LDAPS, through the one domain controller that the options name. */
export class ActiveDirectory implements Directory {
  readonly #settled
  readonly #connections
  #contexts?: NamingContexts

  /** @throws InsecureDirectory unless the url is `ldaps://` */
  constructor(options: ActiveDirectoryOptions) {
    this.#settled = settle(options)
    const { name, password, idleLimit } = this.#settled
    this.#connections = new Connections(() => openClient(this.#settled, name, password), idleLimit)
  }

  find = (attribute: string, value: string, wanted: string[] = []) =>
    this.#inDomain((client, domain) => findAccounts(client, domain, wanted, attribute, value))

  read = (id: string, wanted: string[] = []) => this.#ask((client) => readById(client, id, wanted))

  readSome = (ids: string[], wanted: string[] = []) =>
    this.#inDomain((client, domain) => readSome(client, domain, ids, wanted))

  async taken(attributes: string[], values: string[]) {
    const { pageSize } = this.#settled
    return this.#inDomain((client, domain) =>
      takenValues(client, domain, attributes, values, pageSize)
    )
  }

  add = (account: NewAccount) => this.#ask((client) => addAccount(client, account))

  write = (id: string, attributes: Attributes) =>
    this.#ask((client) => writeAttributes(client, nameById(id), attributes))

  rename = (id: string, commonName: string) =>
    this.#ask((client) => renameAccount(client, id, commonName))

  move = (id: string, parent: string) => this.#ask((client) => moveAccount(client, id, parent))

  enable = (id: string) => this.#ask((client) => changeControl(client, id, enabled))
  disable = (id: string) => this.#ask((client) => changeControl(client, id, disabled))

  setFirstPassword = (id: string, password: string) =>
    this.#ask((client) => setPassword(client, id, password))

  join = (group: string, id: string) =>
    this.#ask((client) => changeMembership(client, group, id, 'add'))

  leave = (group: string, id: string) =>
    this.#ask((client) => changeMembership(client, group, id, 'delete'))

  groupsOf = (id: string) => this.#inDomain((client, domain) => groupsOf(client, domain, id))

  all = (wanted: string[]) => this.#list((client) => listAccounts(client, this.#settled, wanted))

  async *changes(cookie: Cookie | null, wanted: string[]) {
    const { domain } = await this.#ask((client) => this.#where(client))
    yield* this.#list((client) => readChanges(client, domain, cookie, wanted))
  }

  async whoMeans(login: string, wanted: string[] = []) {
    const parsed = parseLogin(login)
    if (!parsed) return []
    return this.#ask(async (client) => whoMeans(client, await this.#where(client), parsed, wanted))
  }

  async signIn(login: string, password: string): Promise<SignIn> {
    if (!couldBePassword(password)) return refused('wrong')
    const found = await this.whoMeans(login)
    if (found.length > 1) return refused('ambiguous')
    if (found.length === 0) return refused('wrong')
    return provePassword(this.#settled, found[0], password).catch(throwRefusal)
  }

  rights = () =>
    this.#ask(async (client) => checkRights(client, this.#settled, await this.#where(client)))

  close = () => this.#connections.close()

  #ask<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return this.#connections.use(work).catch(throwRefusal)
  }

  #inDomain<T>(work: (client: Client, domain: string) => Promise<T>): Promise<T> {
    return this.#ask(async (client) => work(client, (await this.#where(client)).domain))
  }

  async *#list<T>(work: (client: Client) => AsyncIterable<T>) {
    try {
      yield* this.#connections.lend(work)
    } catch (error) {
      throwRefusal(error)
    }
  }

  /** Asked once: a domain doesn't move. */
  async #where(client: Client) {
    return (this.#contexts ??= await readNamingContexts(client))
  }
}

function throwRefusal(error: unknown): never {
  throw refusalFor(error)
}
