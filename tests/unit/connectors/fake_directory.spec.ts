import { test } from '@japa/runner'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { DirectoryUnreachable } from '#connectors/directory_failures'
import { type Administrator, beingRefused } from '#tests/unit/connectors/contract/beginning'
import { directoryContract } from '#tests/unit/connectors/directory_contract'
import { UNITS } from '#tests/support/domain_controller'

const administratorOf = ({ domain }: FakeDirectory): Administrator => ({
  addGroup: async (name) => domain.add('group', UNITS.groups, name, {}),
  membersOf: async (group) => domain.require(group).get('member'),
  nest: async (group, inner) => {
    const outer = domain.require(group)
    outer.set('member', [...outer.get('member'), inner], 0)
  },
  remove: async (id) => domain.remove(id),
  setPassword: async (id, password) => {
    domain.require(id).password = password
  },
})

test.group('The fake directory', () => {
  const directory = new FakeDirectory(UNITS, 2)
  directoryContract(() => ({
    directory,
    administrator: administratorOf(directory),
    units: UNITS,
  }))
})

test.group('A test that uses the fake directory', () => {
  test('can have it fall, and come back', async ({ assert }) => {
    const directory = new FakeDirectory(UNITS)
    directory.fall()
    await assert.rejects(() => directory.find('sn', 'Berg'), DirectoryUnreachable)
    directory.revive()
    assert.isEmpty(await directory.find('sn', 'Berg'))
  })

  test('meets Windows, to whom å is a', async ({ assert }) => {
    const directory = new FakeDirectory(UNITS)
    const account = (commonName: string, user: string) =>
      directory.add({ parent: UNITS.accounts, commonName, attributes: { sAMAccountName: [user] } })
    await account('Åsa Öberg', 'åsaöbe')
    assert.deepEqual([...(await directory.taken(['sAMAccountName'], ['asaobe', 'x']))], ['asaobe'])
    await beingRefused(assert, account('Annan', 'asaobe'), 'name_taken')
    await beingRefused(assert, account('Asa Oberg', 'x'), 'exists')
  })

  test('can lose an answer after what was done', async ({ assert }) => {
    const directory = new FakeDirectory(UNITS)
    directory.interrupt = (method, moment) => {
      if (method === 'add' && moment === 'after')
        throw new DirectoryUnreachable('no_answer', 'lost')
    }
    const account = { parent: UNITS.accounts, commonName: 'Åsa', attributes: { sn: ['Berg'] } }
    await assert.rejects(() => directory.add(account), DirectoryUnreachable)
    assert.lengthOf(await directory.find('sn', 'Berg'), 1)
  })
})
