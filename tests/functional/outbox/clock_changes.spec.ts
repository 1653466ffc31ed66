import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { claimIntent, renewLease } from '#shared/outbox/claim'
import { registerDuty } from '#shared/outbox/duties'
import { recordOnly, registerEffect } from '#shared/outbox/effect'
import { intentOf } from '#tests/functional/operations/given_intent'
import { givenWish, NOW, seconds, standStill } from '#tests/functional/outbox/given_wish'
import { Machine } from '#tests/support/machine'

const KIND = 'test.clocked'
const DUTY = 'test.clocked_duty'
const HOUR = 3_600
const DAY = 24 * HOUR

let done: string[] = []
registerEffect(recordOnly(KIND, async () => void done.push(clock.now())))
registerEffect(recordOnly(DUTY, async () => void done.push(clock.now())))
registerDuty(DUTY, HOUR)

/** An intent of yesterday for now, unless the test says otherwise. */
const givenDated = (values: object = {}) =>
  givenWish({ kind: KIND, created_at: seconds(-DAY), due_at: NOW, ...values })

/** The clock as it goes by itself, without a leap; gives what was handed out on the way. */
async function goOn(machine: Machine, from: number, to: number) {
  const handed = []
  for (let second = from; second <= to; second += 2) {
    clock.stopAt(seconds(second))
    handed.push(...(await machine.handOut(KIND)))
  }
  return handed
}

const stateOf = async (id: number) => (await intentOf(id)).state

test.group('When the clock is put back', (group) => {
  let machine: Machine

  group.each.setup(async () => {
    const end = await standStill()
    machine = new Machine()
    await machine.work()
    done = []
    return end
  })

  test('between handing out and doing, what has a date is done on its date, once', async ({
    assert,
  }) => {
    const id = await givenDated()
    assert.deepEqual(await machine.handOut(KIND), [id])
    clock.stopAt(seconds(-HOUR))
    await machine.doHanded()
    await machine.work()
    clock.stopAt(seconds(-1))
    await machine.work()
    assert.equal(await stateOf(id), 'pending')
    clock.stopAt(NOW)
    await machine.work()
    clock.stopAt(seconds(HOUR))
    await machine.work()
    assert.equal(await stateOf(id), 'done')
    assert.include(await intentOf(id), { attempts: 1, ended_at: NOW })
  })

  test('a day, what is due at once is done at once', async ({ assert }) => {
    const id = await givenDated({ created_at: NOW })
    clock.stopAt(seconds(-DAY))
    await machine.work()
    assert.include(await intentOf(id), { state: 'done', ended_at: seconds(-DAY) })
  })

  test('a day, what was to wait some minutes waits as long, and no longer', async ({ assert }) => {
    const id = await givenDated({ created_at: NOW, due_at: seconds(600) })
    clock.stopAt(seconds(-DAY))
    await machine.work()
    clock.stopAt(seconds(-DAY + 599))
    await machine.work()
    assert.equal(await stateOf(id), 'pending')
    clock.stopAt(seconds(-DAY + 600))
    await machine.work()
    assert.equal(await stateOf(id), 'done')
  })

  test('a day, what has a date keeps it beside what waits some minutes', async ({ assert }) => {
    const dated = await givenDated({ created_at: seconds(-2 * DAY), due_at: seconds(HOUR) })
    await givenDated({ created_at: NOW, due_at: seconds(600) })
    clock.stopAt(seconds(-DAY))
    await machine.work()
    assert.include(await intentOf(dated), { due_at: seconds(HOUR), created_at: seconds(-2 * DAY) })
  })

  test('a day, what failed or was asked for anew by a person is tried without waiting a day', async ({
    assert,
  }) => {
    const failed = await givenDated({ attempts: 3, due_at: seconds(8) })
    const asked = await givenDated({ generation: 2 })
    clock.stopAt(seconds(-DAY))
    await machine.work()
    assert.deepEqual([await stateOf(failed), await stateOf(asked)], ['done', 'done'])
  })

  test('some minutes, a try that is paused is not hastened', async ({ assert }) => {
    const failed = await givenDated({ attempts: 12, due_at: seconds(HOUR) })
    clock.stopAt(seconds(-300))
    await machine.work()
    assert.include(await intentOf(failed), { state: 'pending', due_at: seconds(HOUR) })
  })

  test('a day, what has a date keeps it', async ({ assert }) => {
    const id = await givenDated({ created_at: NOW, due_at: seconds(3 * DAY) })
    clock.stopAt(seconds(-DAY))
    await machine.work()
    assert.include(await intentOf(id), { state: 'pending', due_at: seconds(3 * DAY) })
  })

  test('a day, a job that the queue lost is handed out anew as soon as ever', async ({
    assert,
  }) => {
    const id = await givenDated({ due_at: seconds(-2 * DAY) })
    await machine.handOut(KIND)
    clock.stopAt(seconds(-DAY))
    assert.isEmpty(await machine.handOut(KIND))
    clock.stopAt(seconds(-DAY + 20))
    assert.deepEqual(await machine.handOut(KIND), [id])
  })

  test('a day, the intent of a dead worker is taken over as soon as ever, and a living one’s is left', async ({
    assert,
  }) => {
    const dead = await givenDated({ due_at: seconds(-2 * DAY) })
    const living = await givenDated({ due_at: seconds(-2 * DAY) })
    await claimIntent(dead, 0)
    const claim = (await claimIntent(living, 0))!
    clock.stopAt(seconds(-DAY))
    assert.isEmpty(await goOn(machine, -DAY, -DAY + 28))
    await renewLease(claim)
    assert.deepEqual(await goOn(machine, -DAY + 30, -DAY + 40), [dead])
  })

  test('a day while nothing ran, the process that is started then sees to it', async ({
    assert,
  }) => {
    const claimed = await givenDated({ due_at: seconds(-2 * DAY) })
    await claimIntent(claimed, 0)
    const atOnce = await givenDated({ created_at: NOW })
    clock.stopAt(seconds(-DAY))
    const next = new Machine()
    assert.deepEqual(await next.handOut(KIND), [atOnce])
    assert.include(await goOn(next, -DAY + 2, -DAY + 30), claimed)
  })

  test('a day, duties go on in every slot', async ({ assert }) => {
    for (let hour = -3; hour < 0; hour++) {
      clock.stopAt(seconds((hour + 4) * HOUR))
      await machine.work()
    }
    done = []
    for (let hour = 0; hour < 4; hour++) {
      clock.stopAt(seconds(hour * HOUR + 1 - DAY))
      await machine.work()
    }
    assert.lengthOf(done, 4)
    for (let hour = -2; hour < 4; hour++) {
      clock.stopAt(seconds(hour * HOUR + 2))
      await machine.work()
    }
    assert.lengthOf(done, 10)
  })
})

test.group('When the clock is put ahead', (group) => {
  let machine: Machine

  group.each.setup(async () => {
    const end = await standStill()
    machine = new Machine()
    await machine.work()
    return end
  })

  test('a day, what a worker is about is not done by another as well', async ({ assert }) => {
    const id = await givenDated()
    const claim = (await claimIntent(id, 0))!
    assert.isEmpty(await goOn(machine, DAY, DAY + 28))
    await renewLease(claim)
    assert.isEmpty(await goOn(machine, DAY + 30, DAY + 56))
  })

  test('a day, the intent of a worker that died is taken over half a minute later', async ({
    assert,
  }) => {
    const id = await givenDated()
    await claimIntent(id, 0)
    assert.isEmpty(await goOn(machine, DAY, DAY + 28))
    assert.deepEqual(await goOn(machine, DAY + 30, DAY + 30), [id])
  })

  test('a day and back, nothing is left waiting for the day to come', async ({ assert }) => {
    clock.stopAt(seconds(DAY))
    await machine.work()
    const id = await givenWish({ kind: KIND, due_at: clock.now(), created_at: clock.now() })
    clock.stopAt(seconds(1))
    await machine.work()
    assert.equal(await stateOf(id), 'done')
    assert.isEmpty(await db.from('intents').where('state', 'pending'))
  })
})
