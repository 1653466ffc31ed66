import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { withoutWaitingForDisk } from '#shared/database/without_waiting_for_disk'

const SAFE = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, recursive_triggers: 1 }

/** What the connection that queries go through answers now. */
async function settings() {
  const found: Record<string, unknown> = {}
  for (const name of Object.keys(SAFE))
    [found[name]] = Object.values((await db.rawQuery(`PRAGMA ${name}`))[0])
  return found
}

test.group('What keeps an accepted order through a power cut', (group) => {
  group.each.skip(!!process.env.DATABASE_URL, 'PostgreSQL has its own')

  test('holds on each connection that is opened, the first and those that follow', async ({
    assert,
  }) => {
    assert.deepEqual(await settings(), SAFE)
    for (let again = 0; again < 3; again++) {
      await db.manager.close(db.primaryConnectionName)
      assert.deepEqual(await settings(), SAFE)
    }
  })

  test('holds again after work that did not wait for the disk, however it ended', async ({
    assert,
  }) => {
    await withoutWaitingForDisk(async () => {
      assert.deepEqual(await settings(), { ...SAFE, synchronous: 1 })
    })
    assert.deepEqual(await settings(), SAFE)
    const breaking = withoutWaitingForDisk(() => Promise.reject(new Error('broken off')))
    await assert.rejects(() => breaking, 'broken off')
    assert.deepEqual(await settings(), SAFE)
  })
})
