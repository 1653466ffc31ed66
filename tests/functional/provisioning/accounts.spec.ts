import { test } from '@japa/runner'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { clock } from '#shared/clock'
import { accountStories } from '#tests/functional/provisioning/account_stories'
import { emptyDatabase } from '#tests/support/database'
import { UNITS } from '#tests/support/domain_controller'

test.group('An account that Kvittens makes', (group) => {
  let directory: FakeDirectory

  group.each.setup(async () => {
    await emptyDatabase()
    directory = new FakeDirectory(UNITS)
    return () => clock.resume()
  })

  accountStories(() => directory)
})
