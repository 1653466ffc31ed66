import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import {
  type Effect,
  effectOf,
  followAttendance,
  recordOnly,
  registerEffect,
} from '#shared/outbox/effect'
import { LeaseLost, PermanentFailure } from '#shared/outbox/failures'
import { runIntent } from '#shared/outbox/run_intent'
import { intentOf } from '#tests/functional/operations/given_intent'
import { givenWish, NOW, seconds, standStill } from '#tests/functional/outbox/given_wish'

/** What the effects of these tests do; each test says. */
let first: () => unknown = () => {}
let recorded: unknown[] = []
let begun: unknown[] = []

const tried = (kind: string, attempts: number): Effect<{ n: number }> => ({
  kind,
  attempts,
  begin: (ids) => {
    begun.push(ids)
    return { n: Number(ids.n) }
  },
  steps: [
    { name: 'first', run: async () => void (await first()) },
    { name: 'second', run: async (state) => void (state.n += 1) },
  ],
  record: async (trx, state) => {
    await trx.table('counters').insert({ name: `tried ${state.n}`, value: 1 })
    recorded.push(state)
  },
})
registerEffect(tried('test.tried', 3))
registerEffect(tried('test.never_given_up', Infinity))

/** What the effect of an intent that was left to a person wrote down about it. */
const left = (name: string) => db.from('counters').where({ name })
registerEffect({
  ...tried('test.left', 1),
  gaveUp: async (trx, { n }, reason) =>
    void (await trx.table('counters').insert({ name: `left ${n} ${reason}`, value: 1 })),
})

const failing = (error: unknown) => () => {
  throw error
}
const counters = () => db.from('counters').where('name', 'like', 'tried %')
const run = async (id: number) => {
  await runIntent(id, 0)
  return intentOf(id)
}

test.group('Running an intent', (group) => {
  group.each.setup(() => {
    first = () => {}
    recorded = []
    begun = []
    return standStill()
  })

  test('takes the steps in their order and records what they made of it', async ({ assert }) => {
    const id = await givenWish({ kind: 'test.tried', ids: '{"n":1}' })
    assert.include(await run(id), { state: 'done', ended_at: NOW, attempts: 1 })
    assert.deepEqual(begun, [{ n: 1 }])
    assert.deepEqual(recorded, [{ n: 2 }])
    assert.lengthOf(await counters(), 1)
  })

  test('does nothing for an intent that can not be claimed', async ({ assert }) => {
    const id = await givenWish({ kind: 'test.tried', state: 'skipped' })
    assert.equal((await run(id)).state, 'skipped')
    assert.isEmpty(begun)
  })

  test('renews the lease before every step, so that a slow one keeps it', async ({ assert }) => {
    const id = await givenWish({ kind: 'test.tried' })
    const leases: string[] = []
    first = async () => {
      leases.push((await intentOf(id)).lease_until)
      clock.stopAt(seconds(25))
    }
    const { run: second } = effectOf('test.tried').steps[1]
    effectOf('test.tried').steps[1].run = async (state) => {
      leases.push((await intentOf(id)).lease_until)
      await second(state)
    }
    await run(id)
    effectOf('test.tried').steps[1].run = second
    assert.deepEqual(leases, [seconds(30), seconds(55)])
  })

  test('stops and records nothing when another worker has taken over', async ({ assert }) => {
    const id = await givenWish({ kind: 'test.tried' })
    first = () => db.from('intents').where({ id }).update({ fence: 1 })
    assert.include(await run(id), { state: 'running', fence: 1, last_error: null })
    assert.isEmpty(recorded)
  })

  test('leaves the intent to its new owner when a step finds the lease lost', async ({
    assert,
  }) => {
    const id = await givenWish({ kind: 'test.tried' })
    first = failing(new LeaseLost('mine no more'))
    assert.include(await run(id), { state: 'running', last_error: null, failure: null })
  })

  test('fails loudly for a kind that no effect has', async ({ assert }) => {
    const id = await givenWish({ kind: 'test.unknown' })
    await assert.rejects(() => runIntent(id, 0), /test\.unknown/)
  })
})

test.group('A try that fails', (group) => {
  const { random } = Math
  group.each.setup(() => {
    Math.random = () => 0
    recorded = []
    first = failing(new Error('not now'))
    return standStill()
  })
  group.each.teardown(() => {
    Math.random = random
  })

  const nextTry = async (attempts: number) => {
    const id = await givenWish({ kind: 'test.never_given_up', attempts: attempts - 1 })
    return Date.parse((await run(id)).due_at) / 1_000 - Date.parse(NOW) / 1_000
  }

  test('is followed by another after 2, 4, 8 … seconds, at most an hour', async ({ assert }) => {
    const pauses = []
    for (const attempts of [1, 2, 3, 11, 12, 13, 200]) pauses.push(await nextTry(attempts))
    assert.deepEqual(pauses, [2, 4, 8, 2_048, 3_600, 3_600, 3_600])
  })

  test('is followed up to a quarter later, so that failures spread', async ({ assert }) => {
    Math.random = () => 0.5
    assert.equal(await nextTry(3), 9)
    Math.random = () => 1
    assert.equal(await nextTry(3), 10)
    assert.equal(await nextTry(20), 4_500)
  })

  test('gives the intent back, and says why', async ({ assert }) => {
    const id = await givenWish({ kind: 'test.tried', handed_until: seconds(20) })
    const row = await run(id)
    const free = { state: 'pending', handed_until: null, lease_until: null, failure: null }
    assert.include(row, { ...free, last_error: 'not now', attempts: 1 })
    assert.isEmpty(recorded)
  })

  test('keeps 500 characters of a long reason, and has a word for one that is no error', async ({
    assert,
  }) => {
    first = failing(new Error('x'.repeat(501)))
    const long = await run(await givenWish({ kind: 'test.tried' }))
    assert.equal(long.last_error, 'x'.repeat(500))
    first = failing('a text')
    const odd = await run(await givenWish({ kind: 'test.tried' }))
    assert.equal(odd.last_error, 'unknown')
  })

  test('asks a person when it was the last, and not one earlier', async ({ assert }) => {
    const last = await run(await givenWish({ kind: 'test.tried', attempts: 2 }))
    assert.include(last, { state: 'needs_attention', failure: 'gave_up', last_error: 'not now' })
    const earlier = await run(await givenWish({ kind: 'test.tried', attempts: 1 }))
    assert.include(earlier, { state: 'pending', failure: null })
  })

  test('asks a person at once, with the reason, when another would not help', async ({
    assert,
  }) => {
    first = failing(new PermanentFailure('mail_refused', 'no such address'))
    const row = await run(await givenWish({ kind: 'test.never_given_up' }))
    const reason = { failure: 'mail_refused', last_error: 'no such address' }
    assert.include(row, { state: 'needs_attention', attempts: 1, ...reason })
  })

  test('is told to the effect with its reason when it leaves the intent to a person, and only then', async ({
    assert,
  }) => {
    await run(await givenWish({ kind: 'test.left', ids: '{"n":1}' }))
    assert.lengthOf(await left('left 1 gave_up'), 1)
    const id = await givenWish({ kind: 'test.left', ids: '{"n":2}' })
    first = async () => {
      await db.from('intents').where({ id }).update({ fence: 1 })
      throw new Error('too late')
    }
    await run(id)
    assert.isEmpty(await left('left 2 gave_up'))
  })

  test('is given to a person without another when every try before took the process with it', async ({
    assert,
  }) => {
    let ran = false
    first = () => (ran = true)
    const row = await run(await givenWish({ kind: 'test.tried', attempts: 3 }))
    assert.include(row, { state: 'needs_attention', failure: 'crashed' })
    assert.isFalse(ran)
    const just = await run(await givenWish({ kind: 'test.tried', attempts: 2 }))
    assert.equal(just.state, 'done')
  })
})

test.group('An effect', () => {
  test('has a kind of its own', ({ assert }) => {
    assert.throws(() => registerEffect(tried('test.tried', 1)), /test\.tried/)
    assert.equal(effectOf('test.tried').attempts, 3)
  })

  test('is told what a person decided about its intent, and one that is no more is passed over', async ({
    assert,
  }) => {
    const told: unknown[] = []
    const attended = async (_: unknown, ids: unknown, verb: unknown) => void told.push([ids, verb])
    registerEffect({ ...tried('test.attended', 1), attended })
    await inTransaction(async (trx) => {
      await followAttendance(trx, 'test.attended', { n: 7 }, 'skip')
      await followAttendance(trx, 'test.tried', { n: 8 }, 'retry')
      await followAttendance(trx, 'test.nobody', { n: 9 }, 'finish')
    })
    assert.deepEqual(told, [[{ n: 7 }, 'skip']])
  })

  test('that only records gets its ids, and ten tries when nothing else is said', async ({
    assert,
  }) => {
    const effect = recordOnly('test.plain', async () => {})
    assert.equal(effect.attempts, 10)
    assert.isEmpty(effect.steps)
    assert.deepEqual(effect.begin({ n: 1 }), { n: 1 })
  })
})
