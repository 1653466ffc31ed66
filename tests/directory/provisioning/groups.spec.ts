import { test } from '@japa/runner'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import { clock } from '#shared/clock'
import { groupStories } from '#tests/functional/provisioning/group_stories'
import { emptyDatabase } from '#tests/support/database'
import type { DomainAdministrator } from '#tests/support/domain_administrator'
import { DomainController } from '#tests/support/domain_controller'

const groupsOf = (administrator: DomainAdministrator) => ({
  add: async (name: string) => (await administrator.addGroup(name)).dn,
  membersOf: (dn: string) => administrator.membersOf(dn),
})

test.group('Groups of Active Directory that are items', (group) => {
  let controller: DomainController
  let directory: ActiveDirectory
  let administrator: DomainAdministrator

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
      await administrator.end()
    }
  })

  groupStories(() => ({ directory, groups: groupsOf(administrator) }))
})
