import { test } from '@japa/runner'
import type { Client } from 'ldapts'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import { clock } from '#shared/clock'
import { groupStories } from '#tests/functional/provisioning/group_stories'
import { emptyDatabase } from '#tests/support/database'
import { DomainController, UNITS } from '#tests/support/domain_controller'

const groupsOf = (client: Client) => ({
  add: async (name: string) => {
    const dn = `CN=${name},${UNITS.groups}`
    await client.add(dn, { objectClass: 'group', sAMAccountName: name })
    return dn
  },
  membersOf: async (dn: string) => {
    const { searchEntries } = await client.search(dn, { scope: 'base', attributes: ['member'] })
    return [searchEntries[0].member].flat().map(String)
  },
})

test.group('Groups of Active Directory that are items', (group) => {
  let controller: DomainController
  let directory: ActiveDirectory
  let administrator: Client

  group.setup(async () => {
    controller = await DomainController.start()
    return () => controller.end()
  })
  group.each.setup(async () => {
    await emptyDatabase()
    await controller.reset()
    directory = new ActiveDirectory(controller.options)
    administrator = await controller.administrator()
    return async () => {
      clock.resume()
      await directory.close()
      await administrator.unbind()
    }
  })

  groupStories(() => ({ directory, groups: groupsOf(administrator) }))
})
