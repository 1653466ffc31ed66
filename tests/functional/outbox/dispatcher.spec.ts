import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { Dispatcher } from '#shared/outbox/dispatcher'
import type { Handed, JobQueue } from '#shared/queue/job_queue'
import { intentOf } from '#tests/functional/operations/given_intent'
import {
  givenWish,
  milliseconds,
  NOW,
  seconds,
  standStill,
} from '#tests/functional/outbox/given_wish'

const isWish = ({ kind }: Handed) => kind === 'test.wish'

/** A queue that remembers what it was given, duties of the product apart, or fails. */
function givenQueue() {
  const queue = {
    calls: [] as Handed[][],
    problem: null as Error | null,
    afterAdd: () => {},
    async add(handed: Handed[]) {
      queue.calls.push(handed.filter(isWish))
      queue.afterAdd()
      if (queue.problem) throw queue.problem
    },
    get ids() {
      return queue.calls.flat().map(({ id }) => id)
    },
  }
  return queue
}

const dispatcherFor = (queue: object) => new Dispatcher(queue as JobQueue)

const DUE = [
  { what: 'what is due since now', row: { due_at: NOW } },
  { what: 'what was handed out and not claimed in time', row: { handed_until: NOW } },
  { what: 'what its worker has been silent about', row: { state: 'running', lease_until: NOW } },
]
const NOT_DUE = [
  { what: 'what is due later', row: { due_at: milliseconds(1) } },
  { what: 'what was just handed out', row: { handed_until: milliseconds(1) } },
  { what: 'what a worker holds', row: { state: 'running', lease_until: milliseconds(1) } },
  { what: 'what runs without a lease', row: { state: 'running' } },
  {
    what: 'what a worker held when it was handed out anew',
    row: { state: 'running', lease_until: NOW, handed_until: milliseconds(1) },
  },
  { what: 'what is done', row: { state: 'done' } },
  { what: 'what waits for a person', row: { state: 'needs_attention', lease_until: NOW } },
  { what: 'what was skipped', row: { state: 'skipped' } },
]

test.group('The dispatcher', (group) => {
  let queue: ReturnType<typeof givenQueue>

  group.each.setup(async () => {
    const end = await standStill()
    queue = givenQueue()
    await dispatcherFor({ add: async () => {} }).tick()
    return end
  })

  test('hands out {what}')
    .with(DUE)
    .run(async ({ assert }, { row }) => {
      const id = await givenWish({ fence: 4, ...row })
      await dispatcherFor(queue).tick()
      assert.deepEqual(queue.calls, [[{ id, fence: 5, kind: 'test.wish' }]])
      assert.include(await intentOf(id), { fence: 5, handed_until: seconds(20) })
    })

  test('leaves {what}, and does not trouble the queue')
    .with(NOT_DUE)
    .run(async ({ assert }, { row }) => {
      const id = await givenWish({ fence: 4, ...row })
      await dispatcherFor(queue).tick()
      assert.isEmpty(queue.calls)
      assert.include(await intentOf(id), { fence: 4, ...row })
    })

  test('hands out what is due longest first, and among those what was intended first', async ({
    assert,
  }) => {
    const second = await givenWish({ due_at: seconds(-1) })
    const third = await givenWish({ due_at: seconds(-1) })
    const first = await givenWish({ due_at: seconds(-2) })
    await dispatcherFor(queue).tick()
    assert.deepEqual(queue.ids, [first, second, third])
  })

  test('hands out 200 at once, and the rest in the next round', async ({ assert }) => {
    const rows = Array.from({ length: 201 }, (_, n) => ({
      kind: 'test.wish',
      effect_key: `many ${n}`,
      ids: '{}',
      state: 'pending',
      due_at: NOW,
      created_at: NOW,
    }))
    await db.table('intents').multiInsert(rows)
    await dispatcherFor(queue).tick()
    await dispatcherFor(queue).tick()
    assert.deepEqual(
      queue.calls.map(({ length }) => length),
      [200, 1]
    )
  })

  test('hands nothing out twice when two of them look at once', async ({ assert }) => {
    const id = await givenWish()
    await Promise.all([dispatcherFor(queue).tick(), dispatcherFor(queue).tick()])
    assert.deepEqual(queue.ids, [id])
    assert.equal((await intentOf(id)).fence, 1)
  })

  test('takes back what the queue refused, and hands it out anew after a second', async ({
    assert,
  }) => {
    const id = await givenWish()
    const other = await givenWish({ handed_until: seconds(15) })
    queue.problem = new Error('no Redis')
    await assert.rejects(() => dispatcherFor(queue).tick(), 'no Redis')
    assert.equal((await intentOf(id)).handed_until, seconds(1))
    assert.equal((await intentOf(other)).handed_until, seconds(15))
    queue.problem = null
    clock.stopAt(milliseconds(999))
    await dispatcherFor(queue).tick()
    assert.lengthOf(queue.calls, 1)
    clock.stopAt(seconds(1))
    await dispatcherFor(queue).tick()
    assert.deepEqual(queue.calls[1], [{ id, fence: 2, kind: 'test.wish' }])
  })

  test('goes on when a round has failed, until it is stopped', async ({ assert, cleanup }) => {
    const id = await givenWish()
    const dispatcher = dispatcherFor(queue)
    const time = setInterval(() => clock.stopAt(clock.in({ seconds: 1 })), 20)
    cleanup(() => {
      clearInterval(time)
      dispatcher.stop()
    })
    queue.problem = new Error('no Redis')
    queue.afterAdd = () => {
      if (queue.calls.length < 2) return
      queue.problem = null
      dispatcher.stop()
    }
    await dispatcher.run()
    assert.deepEqual(queue.ids, [id, id])
    assert.equal((await intentOf(id)).fence, 2)
  })

  test('does nothing any more once it is stopped', async ({ assert }) => {
    await givenWish()
    const dispatcher = dispatcherFor(queue)
    dispatcher.stop()
    await dispatcher.run()
    assert.isEmpty(queue.calls)
  })
})
