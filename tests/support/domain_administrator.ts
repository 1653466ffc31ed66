import { Attribute, Change, type Client } from 'ldapts'
import { guidOf } from '#connectors/active_directory/guid'
import { encodePassword } from '#connectors/active_directory/password'
import { UNITS } from '#tests/support/domain_controller'

const byId = (id: string) => `<GUID=${id}>`

const replace = (type: string, values: string[] | Buffer[]) =>
  new Change({ operation: 'replace', modification: new Attribute({ type, values }) })

/** What somebody with every right does in the same domain as Kvittens. */
export class DomainAdministrator {
  constructor(readonly client: Client) {}

  async addGroup(name: string) {
    const dn = `CN=${name},${UNITS.groups}`
    await this.client.add(dn, { objectClass: 'group', sAMAccountName: name })
    return { dn, id: await this.idOf(dn) }
  }

  /** An account that may sign in, wherever; gives its distinguished name. */
  async addAccount(name: string, password: string, parent = `CN=Users,${UNITS.root}`) {
    const dn = `CN=${name},${parent}`
    const own = { objectClass: ['user'], sAMAccountName: [name], userAccountControl: ['512'] }
    const attributes = Object.entries(own).map(([type, values]) => new Attribute({ type, values }))
    const unicodePwd = new Attribute({ type: 'unicodePwd', values: [encodePassword(password)] })
    await this.client.add(dn, [...attributes, unicodePwd])
    return dn
  }

  async membersOf(group: string) {
    const options = { scope: 'base' as const, attributes: ['member'] }
    const { searchEntries } = await this.client.search(group, options)
    return [searchEntries[0].member].flat().map(String)
  }

  nest = (group: string, inner: string) => {
    const modification = new Attribute({ type: 'member', values: [inner] })
    return this.client.modify(group, new Change({ operation: 'add', modification }))
  }

  remove = (id: string) => this.client.del(byId(id))

  setPassword = (id: string, password: string) =>
    this.client.modify(byId(id), [
      replace('unicodePwd', [encodePassword(password)]),
      replace('pwdLastSet', ['-1']),
    ])

  write = (dn: string, type: string, ...values: string[] | Buffer[]) =>
    this.client.modify(dn, replace(type, values))

  writeOn = (id: string, type: string, ...values: string[] | Buffer[]) =>
    this.write(byId(id), type, ...values)

  async idOf(dn: string) {
    const options = { scope: 'base' as const, explicitBufferAttributes: ['objectGUID'] }
    const { searchEntries } = await this.client.search(dn, options)
    return guidOf(searchEntries[0].objectGUID as Buffer)
  }

  end = () => this.client.unbind()
}
