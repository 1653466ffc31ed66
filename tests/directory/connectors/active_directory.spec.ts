import { test } from '@japa/runner'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import { directoryContract } from '#tests/unit/connectors/directory_contract'
import type { DomainAdministrator } from '#tests/support/domain_administrator'
import { DomainController, UNITS } from '#tests/support/domain_controller'

test.group('Active Directory', (group) => {
  let controller: DomainController
  let administrator: DomainAdministrator
  let directory: ActiveDirectory

  group.setup(async () => {
    controller = await DomainController.start()
    administrator = await controller.administrator()
    directory = new ActiveDirectory({ ...controller.options, pageSize: 2 })
  })
  group.teardown(async () => {
    await directory.close()
    await administrator.end()
    await controller.end()
  })

  directoryContract(() => ({ directory, administrator, units: UNITS }))
})
