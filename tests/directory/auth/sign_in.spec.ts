import { test } from '@japa/runner'
import { clock } from '#shared/clock'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import {
  directorySignInStories,
  type StaffDirectory,
} from '#tests/functional/auth/directory_sign_in_stories'
import { emptyDatabase } from '#tests/support/database'
import type { DomainAdministrator } from '#tests/support/domain_administrator'
import { DomainController, UNITS } from '#tests/support/domain_controller'

const THRESHOLD = 5

test.group('Signing in with the account in Active Directory', (group) => {
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
    administrator = await controller.administrator()
    await administrator.write(UNITS.root, 'lockoutThreshold', String(THRESHOLD))
    directory = new ActiveDirectory(controller.options)
    return async () => {
      clock.resume()
      await administrator.end()
      await directory.close()
    }
  })

  const around = (): StaffDirectory => ({
    directory,
    setPassword: async (id, password) => {
      await administrator.setPassword(id, password)
      await administrator.writeOn(id, 'lockoutTime', '0')
    },
    lock: async (id) => {
      const { attributes } = (await directory.read(id, ['sAMAccountName']))!
      for (let n = 0; n < THRESHOLD; n++)
        await directory.signIn(attributes.sAMAccountName[0], 'fel')
    },
    addGroup: async (name) => (await administrator.addGroup(name)).dn,
    nest: administrator.nest,
    remove: administrator.remove,
  })

  directorySignInStories(around)
})
