import { test } from '@japa/runner'
import { Attribute, Change, type Client } from 'ldapts'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import { guidOf } from '#connectors/active_directory/guid'
import { encodePassword } from '#connectors/active_directory/password'
import {
  type Administrator,
  directoryContract,
} from '#tests/functional/connectors/directory_contract'
import { DomainController, UNITS } from '#tests/support/domain_controller'

const byId = (id: string) => `<GUID=${id}>`

const replace = (type: string, value: string | Buffer) => {
  const values = [value] as string[] | Buffer[]
  return new Change({ operation: 'replace', modification: new Attribute({ type, values }) })
}

async function idOf(client: Client, dn: string) {
  const options = { scope: 'base' as const, explicitBufferAttributes: ['objectGUID'] }
  const { searchEntries } = await client.search(dn, options)
  return guidOf(searchEntries[0].objectGUID as Buffer)
}

const administratorOf = (client: Client): Administrator => ({
  addGroup: async (name) => {
    const dn = `CN=${name},${UNITS.groups}`
    await client.add(dn, { objectClass: 'group', sAMAccountName: name })
    return { dn, id: await idOf(client, dn) }
  },
  membersOf: async (group) => {
    const { searchEntries } = await client.search(group, { scope: 'base', attributes: ['member'] })
    return [searchEntries[0].member].flat().map(String)
  },
  nest: (group, inner) => {
    const modification = new Attribute({ type: 'member', values: [inner] })
    return client.modify(group, new Change({ operation: 'add', modification }))
  },
  remove: (id) => client.del(byId(id)),
  setPassword: (id, password) =>
    client.modify(byId(id), [
      replace('unicodePwd', encodePassword(password)),
      replace('pwdLastSet', '-1'),
    ]),
})

test.group('Active Directory', (group) => {
  let controller: DomainController
  let client: Client
  let directory: ActiveDirectory

  group.setup(async () => {
    controller = await DomainController.start()
    client = await controller.administrator()
    directory = new ActiveDirectory({ ...controller.options, pageSize: 2 })
  })
  group.teardown(async () => {
    await directory.close()
    await client.unbind()
    await controller.end()
  })

  directoryContract(() => ({ directory, administrator: administratorOf(client), units: UNITS }))
})
