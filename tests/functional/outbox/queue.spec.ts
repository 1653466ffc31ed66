import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { Dispatcher } from '#shared/outbox/dispatcher'
import { recordOnly, registerEffect } from '#shared/outbox/effect'
import { intend } from '#shared/outbox/intend'
import { JobQueue } from '#shared/queue/job_queue'
import { JobWorker } from '#shared/queue/job_worker'
import { emptyDatabase } from '#tests/support/database'
import { PrivateRedis } from '#tests/support/private_redis'

registerEffect(
  recordOnly('test.mark', (trx, { n }) =>
    trx
      .table('counters')
      .insert({ name: `mark ${n}`, value: 1 })
      .then(() => {})
  )
)

const wish = (n: number) => inTransaction((trx) => intend(trx, 'test.mark', { n }))
const marks = async () => (await db.from('counters').where('name', 'like', 'mark %')).length

async function until(condition: () => Promise<boolean>) {
  for (let tries = 0; tries < 400 && !(await condition()); tries++) await pause(25)
}

/** A job that was handed out and lost is handed out anew after a while; tests don't wait for that. */
const forgetHandedOut = () => db.from('intents').update({ handed_until: null })

test.group('Dispatcher, queue and worker', (group) => {
  let redis: PrivateRedis
  let queue: JobQueue

  group.setup(async () => {
    redis = await PrivateRedis.start()
    return () => redis.end()
  })
  group.each.setup(async () => {
    await emptyDatabase()
    queue = new JobQueue(redis.path)
    return () => queue.close()
  })

  test('bring every intent to its effect, once', async ({ assert }) => {
    const worker = new JobWorker(4, redis.path)
    for (let n = 0; n < 30; n++) await wish(n)
    const dispatcher = new Dispatcher(queue)
    await dispatcher.tick()
    await dispatcher.tick()
    await until(async () => (await marks()) === 30)
    await worker.close()
    assert.equal(await marks(), 30)
  })

  test('carry ids and nothing else', async ({ assert }) => {
    await wish(1)
    await new Dispatcher(queue).tick()
    const { id } = await db.from('intents').where('kind', 'test.mark').firstOrFail()
    const jobs = await queue.waiting()
    const job = jobs.find(({ name }) => name === 'test.mark')!
    assert.deepEqual(job.data, { id, fence: 1 })
  })

  test('lose nothing when Redis is emptied [ASVS 16.5.2]', async ({ assert }) => {
    for (let n = 0; n < 10; n++) await wish(n)
    await new Dispatcher(queue).tick()
    await redis.flush()
    const worker = new JobWorker(4, redis.path)
    await forgetHandedOut()
    await new Dispatcher(queue).tick()
    await until(async () => (await marks()) === 10)
    await worker.close()
    assert.equal(await marks(), 10)
  })

  test('fail fast while Redis is away, and go on when it is back [ASVS 16.5.2]', async ({
    assert,
  }) => {
    await redis.kill()
    await wish(1)
    const started = performance.now()
    await assert.rejects(() => new Dispatcher(queue).tick())
    assert.isBelow(performance.now() - started, 5_000)
    await redis.revive()
    const worker = new JobWorker(4, redis.path)
    clock.stopAt(clock.in({ seconds: 30 }))
    await until(async () => {
      await new Dispatcher(queue).tick().catch(() => {})
      return (await marks()) === 1
    })
    clock.resume()
    await worker.close()
    assert.equal(await marks(), 1)
  })

  test('refuse a Redis that would throw work away when it is full', async ({ assert }) => {
    assert.equal(await queue.evictionPolicy(), 'noeviction')
    await redis.kill()
    await redis.revive('--maxmemory-policy', 'allkeys-lru')
    await until(async () => (await queue.evictionPolicy().catch(() => '')) !== '')
    assert.equal(await queue.evictionPolicy(), 'allkeys-lru')
  })
})
