import { test } from '@japa/runner'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { claimIntent, completeIntent, releaseIntent, renewLease } from '#shared/outbox/claim'
import { LeaseLost } from '#shared/outbox/failures'
import { intentOf } from '#tests/functional/operations/given_intent'
import {
  givenWish,
  milliseconds,
  NOW,
  seconds,
  standStill,
} from '#tests/functional/outbox/given_wish'

const LEASE_ENDS = seconds(30)

/** An intent that a worker has claimed, and another that nobody may touch. */
async function givenClaim() {
  const id = await givenWish({ ids: '{"n":1}', handed_until: seconds(20) })
  const claim = (await claimIntent(id, 0))!
  const other = await givenWish({ state: 'running', lease_until: seconds(5) })
  return { id, claim, other: await intentOf(other) }
}

test.group('Claiming an intent', (group) => {
  group.each.setup(standStill)

  test('leases it for 30 seconds and counts the try', async ({ assert }) => {
    const id = await givenWish({ kind: 'test.wish', ids: '{"n":1}', fence: 4, attempts: 2 })
    const claim = await claimIntent(id, 4)
    assert.deepEqual(claim, { id, fence: 4, kind: 'test.wish', ids: { n: 1 }, attempts: 3 })
    const row = await intentOf(id)
    assert.equal(row.state, 'running')
    assert.equal(row.lease_until, LEASE_ENDS)
    assert.equal(row.attempts, 3)
  })

  test('takes no other than the one that was asked for', async ({ assert }) => {
    const other = await givenWish()
    await claimIntent(await givenWish(), 0)
    assert.equal((await intentOf(other)).state, 'pending')
  })

  test('succeeds the moment a lease has run out, and not before', async ({ assert }) => {
    const id = await givenWish({ state: 'running', lease_until: LEASE_ENDS })
    clock.stopAt(milliseconds(29_999))
    assert.isNull(await claimIntent(id, 0))
    clock.stopAt(LEASE_ENDS)
    assert.isNotNull(await claimIntent(id, 0))
  })

  test('is refused for what is {$self}')
    .with(['done', 'needs_attention', 'skipped'])
    .run(async ({ assert }, state) => {
      const id = await givenWish({ state })
      assert.isNull(await claimIntent(id, 0))
      assert.include(await intentOf(id), { state, attempts: 0, lease_until: null })
    })

  test('is refused with an older or a newer fencing number', async ({ assert }) => {
    const id = await givenWish({ fence: 4 })
    assert.isNull(await claimIntent(id, 3))
    assert.isNull(await claimIntent(id, 5))
  })
})

test.group('Holding an intent', (group) => {
  group.each.setup(standStill)

  test('renews the lease to 30 seconds from now, and no other lease', async ({ assert }) => {
    const { id, claim, other } = await givenClaim()
    clock.stopAt(seconds(12))
    await renewLease(claim)
    assert.equal((await intentOf(id)).lease_until, seconds(42))
    assert.deepEqual(await intentOf(other.id), other)
  })

  test('ends it as done, with nothing left of earlier failures, and no other', async ({
    assert,
  }) => {
    const { id, claim, other } = await givenClaim()
    await inTransaction((trx) => trx.from('intents').where({ id }).update({ last_error: 'x' }))
    clock.stopAt(seconds(12))
    await inTransaction((trx) => completeIntent(trx, claim))
    assert.include(await intentOf(id), {
      state: 'done',
      ended_at: seconds(12),
      lease_until: null,
      last_error: null,
      failure: null,
    })
    assert.deepEqual(await intentOf(other.id), other)
  })

  test('gives it back free to be handed out and claimed at once, and no other', async ({
    assert,
  }) => {
    const { id, claim, other } = await givenClaim()
    await inTransaction((trx) =>
      releaseIntent(trx, claim, { state: 'pending', last_error: 'not now' })
    )
    assert.include(await intentOf(id), {
      state: 'pending',
      last_error: 'not now',
      lease_until: null,
      handed_until: null,
    })
    assert.deepEqual(await intentOf(other.id), other)
  })
})

const LOSSES = [
  { how: 'handed out anew since', change: { fence: 1 } },
  { how: 'already ended by another', change: { state: 'done', ended_at: NOW } },
  { how: 'given back to wait', change: { state: 'pending' } },
]

test.group('Having lost an intent', (group) => {
  group.each.setup(standStill)

  async function givenLoss(change: object) {
    const { id, claim } = await givenClaim()
    await inTransaction((trx) => trx.from('intents').where({ id }).update(change))
    return { claim, row: await intentOf(id) }
  }

  test('that was {how}: renewing it stops the worker')
    .with(LOSSES)
    .run(async ({ assert }, { change }) => {
      const { claim, row } = await givenLoss(change)
      clock.stopAt(seconds(12))
      const error = await renewLease(claim).catch((thrown) => thrown)
      assert.instanceOf(error, LeaseLost)
      assert.deepEqual(await intentOf(row.id), row)
    })

  test('that was {how}: ending it stops the worker, and what it records is undone')
    .with(LOSSES)
    .run(async ({ assert }, { change }) => {
      const { claim, row } = await givenLoss(change)
      const error = await inTransaction((trx) => completeIntent(trx, claim)).catch((e) => e)
      assert.instanceOf(error, LeaseLost)
      assert.deepEqual(await intentOf(row.id), row)
    })

  test('that was {how}: giving it back changes nothing')
    .with(LOSSES)
    .run(async ({ assert }, { change }) => {
      const { claim, row } = await givenLoss(change)
      const late = { state: 'needs_attention', last_error: 'too late' }
      assert.isFalse(await inTransaction((trx) => releaseIntent(trx, claim, late)))
      assert.deepEqual(await intentOf(row.id), row)
    })
})
