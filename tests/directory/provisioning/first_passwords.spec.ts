import { test } from '@japa/runner'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import { clock } from '#shared/clock'
import { firstPasswordStories } from '#tests/functional/provisioning/first_password_stories'
import { emptyDatabase } from '#tests/support/database'
import { DomainController } from '#tests/support/domain_controller'

test.group('A first password that Kvittens sets in Active Directory', (group) => {
  let controller: DomainController
  let directory: ActiveDirectory

  group.setup(async () => {
    controller = await DomainController.start()
    return () => controller.end()
  })
  group.each.setup(async () => {
    await emptyDatabase()
    await controller.reset()
    directory = new ActiveDirectory(controller.options)
    return async () => {
      clock.resume()
      await directory.close()
    }
  })

  firstPasswordStories(() => directory)
})
