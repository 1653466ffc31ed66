import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, shift } from '#shared/clock'
import { Dispatcher } from '#shared/outbox/dispatcher'
import { intendDuties, registerDuty, registerOutboxIntents } from '#shared/outbox/duties'
import { effectKinds, recordOnly, registerEffect } from '#shared/outbox/effect'
import { runIntent } from '#shared/outbox/run_intent'
import type { JobQueue } from '#shared/queue/job_queue'
import { givenWish, standStill } from '#tests/functional/outbox/given_wish'

const HOURLY = 'test.hourly'
const FORGET = 'outbox.forget_duties'

registerEffect(recordOnly(HOURLY, async () => {}))
registerDuty(HOURLY, 3_600)
if (!effectKinds().includes(FORGET)) registerOutboxIntents()

/** A day of its own for each test: a duty is intended once a slot in the life of a process. */
let day = 1_000
const nextDay = () => shift('2027-01-01T00:00:00.000Z', { days: ++day })
const wishes = (kind = HOURLY) => db.from('intents').where({ kind }).orderBy('id')

test.group('A duty', (group) => {
  let start: string

  group.each.setup(async () => {
    const end = await standStill()
    start = nextDay()
    clock.stopAt(start)
    return end
  })

  test('is intended once in each of its slots', async ({ assert }) => {
    await intendDuties()
    clock.stopAt(shift(start, { milliseconds: 3_599_999 }))
    await intendDuties()
    const slot = Date.parse(start) / 3_600_000
    assert.deepEqual(
      (await wishes()).map(({ ids }) => JSON.parse(ids)),
      [{ slot }]
    )
    clock.stopAt(shift(start, { hours: 1 }))
    await intendDuties()
    assert.deepEqual(
      (await wishes()).map(({ ids }) => JSON.parse(ids)),
      [{ slot }, { slot: slot + 1 }]
    )
  })

  test('is not intended anew in its slot when its trail has been swept away', async ({
    assert,
  }) => {
    await intendDuties()
    await wishes().delete()
    await intendDuties()
    assert.isEmpty(await wishes())
  })

  test('is due at once, and intended by the dispatcher', async ({ assert }) => {
    const handed: string[] = []
    const queue = {
      add: async (some: { kind: string }[]) => handed.push(...some.map((h) => h.kind)),
    }
    await new Dispatcher(queue as unknown as JobQueue).tick()
    assert.includeMembers(handed, [HOURLY, FORGET])
  })

  test('of the outbox is to forget every hour', async ({ assert }) => {
    await intendDuties()
    clock.stopAt(shift(start, { minutes: 59 }))
    await intendDuties()
    assert.lengthOf(await wishes(FORGET), 1)
    clock.stopAt(shift(start, { minutes: 60 }))
    await intendDuties()
    assert.lengthOf(await wishes(FORGET), 2)
  })
})

test.group('The trail of duties', (group) => {
  group.each.setup(standStill)

  test('is forgotten a day after it ended; what is younger, unfinished or no duty is kept', async ({
    assert,
  }) => {
    const dayAgo = clock.in({ days: -1 })
    const older = shift(dayAgo, { milliseconds: -1 })
    const gone = await givenWish({ kind: HOURLY, state: 'done', ended_at: older })
    const kept = [
      await givenWish({ kind: HOURLY, state: 'done', ended_at: dayAgo }),
      await givenWish({ kind: HOURLY, state: 'needs_attention', ended_at: older }),
      await givenWish({ kind: 'test.wish', state: 'done', ended_at: older }),
    ]
    await runIntent(await givenWish({ kind: FORGET }), 0)
    const left = (await db.from('intents').whereNot('kind', FORGET)).map(({ id }) => id)
    assert.sameMembers(left, kept)
    assert.notInclude(left, gone)
  })
})
