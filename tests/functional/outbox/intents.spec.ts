import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { claimIntent } from '#shared/outbox/claim'
import { recordOnly, registerEffect } from '#shared/outbox/effect'
import { PermanentFailure } from '#shared/outbox/failures'
import { intend } from '#shared/outbox/intend'
import { runIntent } from '#shared/outbox/run_intent'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'

const done: number[] = []
let mood: 'well' | 'failing' | 'refused' = 'well'

registerEffect(
  recordOnly(
    'test.count',
    async (trx, { n }) => {
      await trx.table('counters').insert({ name: `test ${n}`, value: 1 })
      if (mood === 'failing') throw new Error('not now')
      if (mood === 'refused') throw new PermanentFailure('mail_refused', 'never')
      done.push(n)
    },
    3
  )
)

const intent = () => db.from('intents').where('kind', 'test.count').firstOrFail()
const wish = (n: number, dueAt?: string) =>
  inTransaction((trx) => intend(trx, 'test.count', { n }, dueAt))

test.group('The outbox', (group) => {
  group.each.setup(async () => {
    mood = 'well'
    done.length = 0
    await emptyDatabase()
    return () => clock.resume()
  })

  test('does what was intended once, though it was intended twice and run twice', async ({
    assert,
  }) => {
    await wish(1)
    await wish(1)
    const { id, fence } = await intent()
    await Promise.all([runIntent(id, fence), runIntent(id, fence)])
    await runIntent(id, fence)
    assert.deepEqual(done, [1])
    assert.equal((await intent()).state, 'done')
  })

  test('does nothing before it is due', async ({ assert }) => {
    await wish(1, clock.in({ hours: 1 }))
    await doDueWork()
    assert.lengthOf(done, 0)
    clock.stopAt(clock.in({ hours: 2 }))
    await doDueWork()
    assert.deepEqual(done, [1])
  })

  test('forgets what a rolled-back transaction intended [ASVS 2.3.3]', async ({ assert }) => {
    await assert.rejects(() =>
      inTransaction(async (trx) => {
        await intend(trx, 'test.count', { n: 1 })
        throw new Error('changed my mind')
      })
    )
    assert.lengthOf(await db.from('intents').where('kind', 'test.count'), 0)
  })

  test('leaves no half effect behind, tries again later, and asks a person in the end [ASVS 2.3.3]', async ({
    assert,
  }) => {
    mood = 'failing'
    await wish(1)
    for (let day = 0; day < 4; day++) {
      clock.stopAt(clock.in({ days: 1 }))
      await doDueWork()
    }
    const row = await intent()
    assert.equal(row.state, 'needs_attention')
    assert.equal(row.attempts, 3)
    assert.equal(row.failure, 'gave_up')
    assert.lengthOf(await db.from('counters').where('name', 'test 1'), 0)
  })

  test('asks a person at once when trying again would not help', async ({ assert }) => {
    mood = 'refused'
    await wish(1)
    await doDueWork()
    const row = await intent()
    assert.equal(row.state, 'needs_attention')
    assert.equal(row.failure, 'mail_refused')
  })

  test('lets nobody claim what another holds, until the lease has run out', async ({ assert }) => {
    await wish(1)
    const { id } = await intent()
    assert.isNotNull(await claimIntent(id, 0))
    assert.isNull(await claimIntent(id, 0))
    clock.stopAt(clock.in({ minutes: 2 }))
    assert.isNotNull(await claimIntent(id, 0))
  })

  test('ignores a job whose fencing number is no longer the newest', async ({ assert }) => {
    await wish(1)
    const { id } = await intent()
    await db.from('intents').where({ id }).update({ fence: 7 })
    await runIntent(id, 6)
    assert.lengthOf(done, 0)
    await runIntent(id, 7)
    assert.deepEqual(done, [1])
  })
})
