import { test } from '@japa/runner'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { clock } from '#shared/clock'
import { groupStories } from '#tests/functional/provisioning/group_stories'
import { emptyDatabase } from '#tests/support/database'
import { UNITS } from '#tests/support/domain_controller'

const groupsOf = ({ domain }: FakeDirectory) => ({
  add: async (name: string) => domain.add('group', UNITS.groups, name, {}).dn,
  membersOf: async (dn: string) => domain.require(dn).get('member'),
})

test.group('Groups that are items', (group) => {
  let directory: FakeDirectory

  group.each.setup(async () => {
    await emptyDatabase()
    directory = new FakeDirectory(UNITS)
    return () => clock.resume()
  })

  groupStories(() => ({ directory, groups: groupsOf(directory) }))
})
