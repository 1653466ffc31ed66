import { test } from '@japa/runner'
import { Attribute, Change, type Client } from 'ldapts'
import { clock } from '#shared/clock'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import { encodePassword } from '#connectors/active_directory/password'
import {
  directorySignInStories,
  type StaffDirectory,
} from '#tests/functional/auth/directory_sign_in_stories'
import { emptyDatabase } from '#tests/support/database'
import { DomainController, UNITS } from '#tests/support/domain_controller'

const THRESHOLD = 5

const byId = (id: string) => `<GUID=${id}>`

const change = (operation: 'replace' | 'add', type: string, value: string | Buffer) =>
  new Change({
    operation,
    modification: new Attribute({ type, values: [value] as string[] | Buffer[] }),
  })

test.group('Signing in with the account in Active Directory', (group) => {
  let controller: DomainController
  let directory: ActiveDirectory
  let client: Client

  group.setup(async () => {
    controller = await DomainController.start()
    return () => controller.end()
  })
  group.each.setup(async () => {
    await emptyDatabase()
    await controller.reset()
    client = await controller.administrator()
    await client.modify(UNITS.root, change('replace', 'lockoutThreshold', String(THRESHOLD)))
    directory = new ActiveDirectory(controller.options)
    return async () => {
      clock.resume()
      await client.unbind()
      await directory.close()
    }
  })

  const around = (): StaffDirectory => ({
    directory,
    setPassword: (id, password) =>
      client.modify(byId(id), [
        change('replace', 'unicodePwd', encodePassword(password)),
        change('replace', 'pwdLastSet', '-1'),
        change('replace', 'lockoutTime', '0'),
      ]),
    lock: async (id) => {
      const { attributes } = (await directory.read(id, ['sAMAccountName']))!
      for (let n = 0; n < THRESHOLD; n++)
        await directory.signIn(attributes.sAMAccountName[0], 'fel')
    },
    addGroup: async (name) => {
      const dn = `CN=${name},${UNITS.groups}`
      await client.add(dn, { objectClass: 'group', sAMAccountName: name })
      return dn
    },
    nest: (outer, inner) => client.modify(outer, change('add', 'member', inner)),
    remove: (id) => client.del(byId(id)),
  })

  directorySignInStories(around)
})
