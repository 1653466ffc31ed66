import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#shared/database/transaction'
import { Dispatcher } from '#shared/outbox/dispatcher'
import { registerEffect } from '#shared/outbox/effect'
import { intend } from '#shared/outbox/intend'
import { JobQueue } from '#shared/queue/job_queue'
import { emptyDatabase } from '#tests/support/database'
import { acknowledge, givenSchool, placeHire, sign } from '#tests/support/given_hire'
import { sendAtOnce } from '#tests/support/given_order'
import { PrivateRedis } from '#tests/support/private_redis'
import { WatchedSteps } from './watched_steps.js'

/** An effect with the very mistake that is looked for: it asks the database before its first step. */
registerEffect({
  kind: 'test.hasty',
  attempts: 1,
  begin: () => void db.from('counters').then(() => {}),
  steps: [],
  record: async () => {},
})

test.group('The named steps of effects', (group) => {
  let watched: WatchedSteps

  group.each.setup(async () => {
    await emptyDatabase()
    watched = new WatchedSteps()
    return watched.start()
  })

  test('hold everything that a hire reads, writes and mails in the background', async ({
    assert,
  }) => {
    await sendAtOnce()
    const school = await givenSchool()
    const order = await placeHire(school, [school.account, school.system])
    await sign(order)
    await watched.doDueWork()
    await acknowledge(order, school.account)
    await watched.doDueWork()
    await acknowledge(order, school.system)
    await watched.doDueWork()
    assert.deepEqual(watched.outside, [])
    assert.includeMembers(
      [...watched.steps],
      [
        ...['outbox/claim', 'outbox/renew', 'transaction/commit', 'orders.activate/record'],
        ...['notifications.deliver/write', 'notifications.deliver/send'],
        'notifications.deliver/record',
      ]
    )
  })

  test('hold everything that the dispatcher asks of the database and the queue', async ({
    assert,
  }) => {
    const redis = await PrivateRedis.start()
    const queue = new JobQueue(redis.path)
    await queue.ping()
    await inTransaction((trx) => intend(trx, 'orders.sweep', { slot: 'watched' }))
    await watched.within('dispatcher', () => new Dispatcher(queue).tick())
    await queue.close()
    await redis.end()
    assert.deepEqual(watched.outside, [])
    assert.includeMembers([...watched.steps], ['dispatcher/hand out', 'dispatcher/enqueue'])
  })

  test('give away an effect that awaits outside of them', async ({ assert }) => {
    await inTransaction((trx) => intend(trx, 'test.hasty', { n: 1 }))
    await watched.doDueWork()
    assert.lengthOf(watched.outside, 1)
    assert.match(watched.outside[0], /^test\.hasty: select/)
  })
})
