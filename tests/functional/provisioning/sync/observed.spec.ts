import { test } from '@japa/runner'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { clock } from '#shared/clock'
import { emptyDatabase } from '#tests/support/database'
import { UNITS } from '#tests/support/domain_controller'
import { ENABLED } from '#tests/support/given_observed'
import { observedStories } from '#tests/functional/provisioning/sync/observed_stories'

test.group('An account that another system makes', (group) => {
  let directory: FakeDirectory

  group.each.setup(async () => {
    await emptyDatabase()
    directory = new FakeDirectory(UNITS)
    return () => clock.resume()
  })

  observedStories(() => ({
    directory,
    make: async (commonName, attributes) => {
      const upn = { userPrincipalName: [`${attributes.sAMAccountName[0]}@ad.kvittens.test`] }
      const all = { ...upn, userAccountControl: [ENABLED], ...attributes }
      return directory.domain.add('user', UNITS.accounts, commonName, all).id
    },
    change: (id, attributes) => directory.write(id, attributes),
    group: async (commonName) => directory.domain.add('group', UNITS.groups, commonName, {}).dn,
    join: (name, id) => directory.join(name, id),
  }))
})
