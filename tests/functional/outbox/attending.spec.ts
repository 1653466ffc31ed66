import { test } from '@japa/runner'
import { inTransaction } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { finishIntentByHand, retryIntent, type SeenIntent, skipIntent } from '#shared/outbox/attend'
import { givenIntent, intentOf } from '#tests/functional/operations/given_intent'
import { NOW, seconds, standStill } from '#tests/functional/outbox/given_wish'

const HELD = { due_at: seconds(-60), handed_until: seconds(20), lease_until: seconds(30) }
const FREE = { handed_until: null, lease_until: null }

const WAYS = [
  {
    name: 'retrying',
    attend: (seen: SeenIntent) => inTransaction((trx) => retryIntent(trx, seen)),
    after: { state: 'pending', attempts: 0, generation: 5, due_at: NOW, failure: null },
  },
  {
    name: 'skipping',
    attend: (seen: SeenIntent) => inTransaction((trx) => skipIntent(trx, seen, 'not needed')),
    after: { state: 'skipped', ended_at: NOW, ended_because: 'not needed', generation: 4 },
  },
  {
    name: 'finishing by hand',
    attend: (seen: SeenIntent) => inTransaction((trx) => finishIntentByHand(trx, seen, 'did it')),
    after: { state: 'done', ended_at: NOW, ended_because: 'did it', generation: 4 },
  },
]

test.group('An intent that waits for a person', (group) => {
  group.each.setup(standStill)

  test('{name}: is recorded, frees it, and touches no other')
    .with(WAYS)
    .run(async ({ assert }, { attend, after }) => {
      const id = await givenIntent({ generation: 4, ...HELD })
      const other = await intentOf(await givenIntent({ generation: 4, ...HELD }))
      await attend({ id, generation: 4 })
      assert.include(await intentOf(id), { ...after, ...FREE })
      assert.deepEqual(await intentOf(other.id), other)
    })

  test('{name}: is refused when somebody was first')
    .with(WAYS)
    .run(async ({ assert }, { attend }) => {
      const id = await givenIntent({ generation: 4, ...HELD })
      const before = await intentOf(id)
      const error = await attend({ id, generation: 3 }).catch((thrown) => thrown)
      assert.instanceOf(error, Conflict)
      assert.deepEqual(await intentOf(id), before)
    })

  test('{name}: is refused when it no longer waits')
    .with(WAYS)
    .run(async ({ assert }, { attend }) => {
      for (const state of ['pending', 'running', 'done', 'skipped']) {
        const id = await givenIntent({ generation: 4, state })
        const before = await intentOf(id)
        const error = await attend({ id, generation: 4 }).catch((thrown) => thrown)
        assert.instanceOf(error, Conflict, state)
        assert.deepEqual(await intentOf(id), before)
      }
    })
})
