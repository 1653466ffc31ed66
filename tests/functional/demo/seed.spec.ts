import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { mailboxFiles } from '#shared/mail/mailbox'
import { seedDemo } from '#demo/seed/seed_demo'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'

const TABLES = ['persons', 'org_units', 'users', 'catalogue_items', 'roles', 'grants', 'orders']

async function counts() {
  const found: Record<string, number> = {}
  for (const table of [...TABLES, 'order_events', 'intents', 'mails'])
    found[table] = await countOf(table)
  return found
}

const STATES = ['active', 'awaiting_attestation', 'completed', 'draft', 'parked']

async function orderStates() {
  const rows = await db.from('orders').distinct('state').orderBy('state')
  return rows.map(({ state }) => state)
}

async function countOf(table: string) {
  const { count } = await db.from(table).count('* as count').firstOrFail()
  return Number(count)
}

test.group('The demo seed', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
    return () => clock.resume()
  })

  test('fills an empty database once, with every kind of order and no mail or work undone', async ({
    assert,
  }) => {
    await seedDemo()
    const first = await counts()
    assert.isAbove(first.persons, 190)
    assert.isAbove(first.catalogue_items, 24)
    assert.equal(first.roles, 8)
    assert.deepEqual(await orderStates(), STATES)
    assert.lengthOf(await db.from('mails').whereNot('state', 'sent'), 0)
    assert.lengthOf(await mailboxFiles.list(), first.mails)
    const undone = db.from('intents').whereNot('state', 'done').where('due_at', '<=', clock.now())
    assert.lengthOf(await undone, 0)

    await seedDemo()
    assert.deepEqual(await counts(), first)
  }).timeout(120_000)

  test('leaves a database with users of its own alone', async ({ assert }) => {
    await given.user({ login: 'verklig' })
    await assert.rejects(() => seedDemo(), /users of its own/)
    assert.lengthOf(await db.from('persons'), 0)
  })
})
