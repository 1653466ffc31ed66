import { randomUUID } from 'node:crypto'
import { fold } from '#shared/text/fold'
import type { Attributes } from '#connectors/directory'
import { FakeObject } from '#connectors/active_directory/fake/fake_object'
import { checkValues, refuse } from '#connectors/active_directory/fake/fake_rules'
import { plainValue } from '#connectors/active_directory/plain_value'

const UNIQUE = ['sAMAccountName', 'userPrincipalName']
/** The fake domain's DNS name. */
export const REALM = 'ad.kvittens.test'
/** Longest common name, by the schema. */
const LONGEST_NAME = 64

/** Distinguished names of the units of the fake. */
export interface Units {
  accounts: string
  groups: string
  leavers: string
  /** A unit that is there, but not ours. */
  elsewhere: string
}

/** The objects of a fake domain, and what must hold among them. */
export class FakeDomain {
  readonly objects = new Map<string, FakeObject>()
  #count = 0

  constructor(readonly units: Units) {}

  living = () => [...this.objects.values()].filter(({ deleted }) => !deleted)
  accounts = () => this.living().filter(({ kind }) => kind === 'user')
  find = (id: string) => this.living().find((object) => object.id === id) ?? null
  named = (dn: string) => this.living().find((object) => object.dn === dn) ?? null

  /** @throws DirectoryRefusal not_found */
  require = (idOrDn: string): FakeObject =>
    this.find(idOrDn) ?? this.named(idOrDn) ?? refuse('not_found', `${idOrDn} is not there`)

  /** Names of the groups that an object is in, also through other groups. */
  groupsAround(id: string) {
    const names = new Set([this.find(id)?.dn ?? ''])
    for (const name of names)
      for (const group of this.living()) if (group.get('member').includes(name)) names.add(group.dn)
    return [...names].slice(1)
  }

  add(kind: FakeObject['kind'], parent: string, commonName: string, attributes: Attributes) {
    const object = new FakeObject(randomUUID(), kind, parent, commonName)
    this.checkPlace(object, parent, commonName)
    this.checkAttributes(object, attributes)
    this.objects.set(object.id, object)
    this.stamp(object, { name: [commonName], ...attributes })
    return object
  }

  /** As the directory shows it, with memberships worked out from the groups. */
  entry(object: FakeObject, wanted: string[]) {
    const entry = object.entry(wanted)
    for (const name of wanted.filter((one) => one.toLowerCase() === 'memberof'))
      entry.attributes[name] = this.#groupsOf(object).map(({ dn }) => dn)
    return entry
  }

  #groupsOf = ({ dn }: FakeObject) => this.living().filter((one) => one.get('member').includes(dn))

  /** What somebody else deletes leaves a tombstone with hardly anything on it. */
  remove(id: string) {
    const object = this.require(id)
    this.stamp(object, { isDeleted: ['TRUE'] })
    object.deleted = true
  }

  stamp(object: FakeObject, attributes: Attributes) {
    this.#count++
    for (const [name, values] of Object.entries(attributes)) object.set(name, values, this.#count)
  }

  /** @throws DirectoryRefusal when somebody else lies there, or nobody may lie there */
  checkPlace(object: FakeObject, parent: string, commonName: string) {
    if (parent === this.units.elsewhere) refuse('no_right')
    if (!Object.values(this.units).includes(parent)) refuse('not_found', `${parent} is not there`)
    plainValue(commonName)
    if (commonName === '' || commonName.length > LONGEST_NAME) refuse('bad_value', 'common name')
    const there = this.living().find(
      (one) => one.parent === parent && fold(one.commonName) === fold(commonName)
    )
    if (there && there !== object) refuse('exists', there.dn)
  }

  /** @throws DirectoryRefusal for values that can't be, or that must be another's alone */
  checkAttributes(object: FakeObject, attributes: Attributes) {
    checkValues(attributes)
    const missing = (attributes.manager ?? []).find((dn) => !this.named(dn))
    if (missing) refuse('missing_reference', missing)
    for (const name of UNIQUE) {
      const values = Object.entries(attributes).find(([given]) => fold(given) === fold(name))?.[1]
      if (values?.some((value) => this.#isTaken(name, value, object))) refuse('name_taken', name)
    }
  }

  #isTaken = (name: string, value: string, by: FakeObject) =>
    this.living().some(
      (one) => one !== by && mayBe(one, name).some((its) => fold(its) === fold(value))
    )
}

/** What stands in an attribute, and what everyone may sign in as beside their principal name. */
function mayBe(object: FakeObject, name: string) {
  if (name !== 'userPrincipalName') return object.get(name)
  const implicit = object.get('sAMAccountName').map((user) => `${user}@${REALM}`)
  return [...object.get(name), ...implicit]
}
