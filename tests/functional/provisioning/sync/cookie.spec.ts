import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { clock } from '#shared/clock'
import { emptyDatabase } from '#tests/support/database'
import { UNITS } from '#tests/support/domain_controller'
import { givenDirectory } from '#tests/support/given_directory'
import {
  entryOf,
  makeAccount,
  observedItem,
  situationIn,
  sync,
  syncState,
} from '#tests/support/given_observed'

test.group('A sync that must begin again', (group) => {
  let directory: FakeDirectory

  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt('2026-11-23T09:00:00.000Z')
    directory = new FakeDirectory(UNITS, 2)
    await givenDirectory(directory)
    return () => clock.resume()
  })

  const refuseCookie = () => db.from('directory_sync_state').update({ cookie: 'bm9uZQ==' })

  test('after a refused cookie reads everything and notices what is gone', async ({ assert }) => {
    const [kept, changed, gone] = ['Anna Ek', 'Bo Ek', 'Ulla Ek'].map((name) =>
      makeAccount(directory, name)
    )
    await sync()
    directory.domain.objects.delete(gone.id)
    directory.domain.stamp(changed, { mail: ['bo@exempel.se'] })
    const added = makeAccount(directory, 'Eva Ek')
    await refuseCookie()
    await sync()
    assert.equal((await syncState()).state, 'idle')
    assert.equal(await situationIn(gone.id), 'deleted')
    assert.equal(await situationIn(kept.id), 'unmatched')
    assert.equal((await entryOf(changed.id)).mail, 'bo@exempel.se')
    assert.equal(await situationIn(added.id), 'unmatched')
  })

  test('goes on from its new cookie afterwards', async ({ assert }) => {
    makeAccount(directory, 'Anna Ek')
    await sync()
    await refuseCookie()
    await sync()
    let pages = 0
    directory.interrupt = (call) => void (call === 'page' && pages++)
    makeAccount(directory, 'Bo Ek')
    await sync()
    assert.equal(pages, 1)
    assert.isFalse((await syncState()).full)
  })

  test('since items ask for another attribute reads that of everybody', async ({ assert }) => {
    const one = makeAccount(directory, 'Anna Ek', { info: ['x'] })
    await sync()
    assert.notProperty(JSON.parse((await entryOf(one.id)).attributes), 'info')
    await observedItem({ name: 'Skrivare' }, ['attribute_set', 'info'])
    await sync()
    assert.deepEqual(JSON.parse((await entryOf(one.id)).attributes).info, ['x'])
  })

  test('an account that was deleted is told as such, and one that comes back as itself', async ({
    assert,
  }) => {
    const one = makeAccount(directory, 'Anna Ek')
    await sync()
    directory.domain.remove(one.id)
    await sync()
    assert.equal(await situationIn(one.id), 'deleted')
    one.deleted = false
    directory.domain.stamp(one, { name: ['Anna'], userAccountControl: ['512'] })
    await sync()
    assert.equal(await situationIn(one.id), 'unmatched')
    assert.lengthOf(await db.from('directory_entries'), 1)
  })
})
