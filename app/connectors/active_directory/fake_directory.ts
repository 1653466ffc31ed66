import { clock } from '#shared/clock'
import { fold } from '#shared/text/fold'
import type {
  Attributes,
  ChangePage,
  Cookie,
  Directory,
  NewAccount,
  RightFinding,
  SignIn,
} from '#connectors/directory'
import { DirectoryUnreachable } from '#connectors/directory_failures'
import { disabled, enabled, NEW_ACCOUNT } from '#connectors/active_directory/account_control'
import { pagesOfChanges } from '#connectors/active_directory/fake/fake_changes'
import { FakeDomain, type Units } from '#connectors/active_directory/fake/fake_domain'
import type { FakeObject } from '#connectors/active_directory/fake/fake_object'
import { checkPassword } from '#connectors/active_directory/fake/fake_rules'
import { meantBy, signInTo } from '#connectors/active_directory/fake/fake_sign_in'
import { plainValue } from '#connectors/active_directory/plain_value'
import { checkAttributes } from '#connectors/active_directory/write_attributes'

/** Told before each call and after what it did, so that a test can fail it there or look. */
export type Interruption = (method: string, moment: 'before' | 'after') => unknown

/** A directory in memory that says yes and no as the real one does; both run the same contract. */
export class FakeDirectory implements Directory {
  readonly domain: FakeDomain
  interrupt: Interruption = () => {}
  findings: RightFinding[] = []
  #pageSize: number

  constructor(units: Units, pageSize = 1_000) {
    this.domain = new FakeDomain(units)
    this.#pageSize = pageSize
  }

  /** Fails every call from now on as a dead network would; `revive` ends that. */
  fall() {
    this.interrupt = () => {
      throw new DirectoryUnreachable('no_answer', 'the fake is down')
    }
  }

  revive() {
    this.interrupt = () => {}
  }

  find = (attribute: string, value: string, wanted: string[] = []) =>
    this.#call('find', () => {
      const text = plainValue(value)
      const holds = (object: FakeObject) => object.get(attribute).some((one) => same(one, text))
      const found = this.domain
        .accounts()
        .filter((one) => holds(one) || isIt(one, attribute, value))
      return found.slice(0, 2).map((object) => this.domain.entry(object, wanted))
    })

  read = (id: string, wanted: string[] = []) =>
    this.#call('read', () => {
      const object = this.domain.find(id)
      return object && this.domain.entry(object, wanted)
    })

  readSome = (ids: string[], wanted: string[] = []) =>
    this.#call('readSome', () =>
      this.domain
        .accounts()
        .filter(({ id }) => ids.includes(id))
        .map((object) => object.entry(wanted))
    )

  taken = (attributes: string[], values: string[]) =>
    this.#call('taken', () => {
      const asked = values.map(plainValue)
      const held = this.domain
        .living()
        .flatMap((one) => attributes.flatMap((name) => one.get(name)))
      const folded = new Set(held.map(fold))
      return new Set(asked.filter((value) => folded.has(fold(value))))
    })

  add = ({ parent, commonName, attributes }: NewAccount) =>
    this.#call('add', () => {
      checkAttributes(attributes)
      const own = { objectClass: ['top', 'person', 'organizationalPerson', 'user'] }
      const control = { userAccountControl: [NEW_ACCOUNT], pwdLastSet: ['1'] }
      this.domain.add('user', parent, commonName, { ...attributes, ...own, ...control })
    })

  write = (id: string, attributes: Attributes) =>
    this.#call('write', () => {
      checkAttributes(attributes)
      const object = this.domain.require(id)
      this.domain.checkAttributes(object, attributes)
      this.domain.stamp(object, attributes)
    })

  rename = (id: string, commonName: string) =>
    this.#call('rename', () => this.#place(id, undefined, commonName))

  move = (id: string, parent: string) => this.#call('move', () => this.#place(id, parent))

  enable = (id: string) => this.#call('enable', () => this.#control(id, enabled))
  disable = (id: string) => this.#call('disable', () => this.#control(id, disabled))

  setFirstPassword = (id: string, password: string) =>
    this.#call('setFirstPassword', () => {
      const object = this.domain.require(id)
      checkPassword(plainValue(password))
      object.password = password
      this.domain.stamp(object, { pwdLastSet: ['0'] })
    })

  join = (group: string, id: string) =>
    this.#call('join', () => this.#members(group, id, (members, dn) => [...members, dn]))

  leave = (group: string, id: string) =>
    this.#call('leave', () => this.#members(group, id, (members) => members))

  groupsOf = (id: string) => this.#call('groupsOf', () => this.domain.groupsAround(id))

  async *all(wanted: string[]) {
    await this.interrupt('all', 'before')
    const { accounts } = this.domain.units
    const below = this.domain.accounts().filter(({ parent }) => parent === accounts)
    for (let from = 0; from < below.length; from += this.#pageSize)
      yield below
        .slice(from, from + this.#pageSize)
        .map((object) => this.domain.entry(object, wanted))
  }

  async *changes(cookie: Cookie | null, wanted: string[]): AsyncGenerator<ChangePage> {
    await this.interrupt('changes', 'before')
    for (const page of pagesOfChanges(this.domain, cookie, wanted, this.#pageSize)) {
      await this.interrupt('page', 'before')
      yield page
    }
  }

  whoMeans = (login: string, wanted: string[] = []) =>
    this.#call('whoMeans', () => meantBy(this.domain, login).map((object) => object.entry(wanted)))

  signIn = (login: string, password: string): Promise<SignIn> =>
    this.#call('signIn', () => signInTo(this.domain, login, password, clock.now()))

  rights = () => this.#call('rights', () => this.findings)
  close = async () => {}

  #place(id: string, parent?: string, commonName?: string) {
    const object = this.domain.require(id)
    const to = { parent: parent ?? object.parent, commonName: commonName ?? object.commonName }
    this.domain.checkPlace(object, to.parent, to.commonName)
    this.#follow(object, () => Object.assign(object, to))
    this.domain.stamp(object, { name: [to.commonName] })
  }

  /** What refers to an object follows it to its new name. */
  #follow(object: FakeObject, rename: () => void) {
    const before = object.dn
    rename()
    for (const one of this.domain.living())
      for (const name of ['member', 'manager', 'memberof'])
        if (one.get(name).includes(before))
          one.values.set(
            name,
            one.get(name).map((dn) => (dn === before ? object.dn : dn))
          )
  }

  #control(id: string, change: (control: string) => string) {
    const object = this.domain.require(id)
    const [control] = object.get('userAccountControl')
    if (change(control) !== control)
      this.domain.stamp(object, { userAccountControl: [change(control)] })
  }

  #members(group: string, id: string, change: (others: string[], dn: string) => string[]) {
    const account = this.domain.require(id)
    const object = this.domain.require(group)
    const others = object.get('member').filter((member) => member !== account.dn)
    this.domain.stamp(object, { member: change(others, account.dn) })
    this.#reflect(account, object)
  }

  /** An account's own list of groups is a reflection: no change of the account. */
  #reflect(account: FakeObject, group: FakeObject) {
    const others = account.get('memberOf').filter((one) => one !== group.dn)
    const is = group.get('member').includes(account.dn)
    account.values.set('memberof', is ? [...others, group.dn] : others)
  }

  async #call<T>(method: string, work: () => T): Promise<T> {
    await this.interrupt(method, 'before')
    const result = work()
    await this.interrupt(method, 'after')
    return result
  }
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

const isIt = ({ id }: FakeObject, attribute: string, value: string) =>
  same(attribute, 'objectGUID') && same(id, value)
