import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { addDays, clock, type Instant, shift } from '#shared/clock'
import Order from '#orders/models/order'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { acknowledge, givenSchool, lineOf, placeHire, sign } from '#tests/support/given_hire'
import { Machine } from '#tests/support/machine'

/** Days that begin in an odd night, and when they begin, by the almanac. */
const NIGHTS = [
  { day: '2026-03-29', begins: '2026-03-28T23:00:00.000Z', what: 'summer time begins' },
  { day: '2026-03-30', begins: '2026-03-29T22:00:00.000Z', what: 'summer time has begun' },
  { day: '2026-10-25', begins: '2026-10-24T22:00:00.000Z', what: 'summer time ends' },
  { day: '2026-10-26', begins: '2026-10-25T23:00:00.000Z', what: 'summer time has ended' },
  { day: '2026-12-31', begins: '2026-12-30T23:00:00.000Z', what: 'the year ends' },
  { day: '2027-01-01', begins: '2026-12-31T23:00:00.000Z', what: 'the year begins' },
  { day: '2028-02-29', begins: '2028-02-28T23:00:00.000Z', what: 'it is a leap day' },
]
const LEAD_DAYS = 30
const OWN_LEAD_DAYS = 5

const stateOf = async ({ id }: Order) => (await Order.findOrFail(id)).state
const events = (order: Order, event: string) =>
  db.from('order_events').where({ order_id: order.id, event }).orderBy('id')

/** When intents of a kind are due; each fact has one. */
async function dueOf(kind: string) {
  const waiting = await db.from('intents').where({ kind, state: 'pending' })
  return [...new Set(waiting.map((intent) => intent.due_at))]
}

/** Everything of it is done but the day hasn't come: three weeks before it, at noon. */
async function givenReady(startDate: string, at: Instant) {
  clock.stopAt(shift(at, { days: -21, hours: 12 }))
  const school = await givenSchool()
  const late = await given.item({
    name: 'Tagg',
    leadDays: OWN_LEAD_DAYS,
    administrators: [school.admin],
  })
  const items = [school.account, school.system, late]
  const order = await placeHire(school, items, { startDate })
  await sign(order)
  await acknowledge(order, school.account)
  const machine = new Machine()
  await machine.work()
  return { ...school, order, late, machine }
}

test.group('A day that begins', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.teardown(() => clock.resume())

  test('when {what} ({day}) activates an order at its first moment, once')
    .with(NIGHTS)
    .run(async ({ assert }, { day, begins }) => {
      const { order, system, machine } = await givenReady(addDays(day, LEAD_DAYS), begins)
      assert.equal(await stateOf(order), 'parked')
      assert.deepEqual(await dueOf('orders.activate'), [begins])
      for (const hours of [3, 2, 1]) {
        clock.stopAt(shift(begins, { hours: -hours }))
        await machine.work()
      }
      clock.stopAt(shift(begins, { milliseconds: -1 }))
      await machine.work()
      assert.equal(await stateOf(order), 'parked')
      for (let hour = 0; hour < 6; hour++) {
        clock.stopAt(shift(begins, { hours: hour }))
        await machine.work()
      }
      assert.equal(await stateOf(order), 'active')
      assert.equal((await lineOf(order, system)).state, 'open')
      assert.deepEqual(
        (await events(order, 'activated')).map(({ at }) => at),
        [begins]
      )
    })

  test('when {what} ({day}) opens a line with a day of its own at its first moment, once')
    .with(NIGHTS)
    .run(async ({ assert }, { day, begins }) => {
      const { order, late, machine } = await givenReady(addDays(day, OWN_LEAD_DAYS), begins)
      assert.equal(await stateOf(order), 'active')
      assert.deepEqual(await dueOf('orders.open_lines'), [begins])
      clock.stopAt(shift(begins, { milliseconds: -1 }))
      await machine.work()
      assert.equal((await lineOf(order, late)).state, 'waiting')
      for (let hour = 0; hour < 6; hour++) {
        clock.stopAt(shift(begins, { hours: hour }))
        await machine.work()
      }
      const line = await lineOf(order, late)
      assert.include(line.$attributes, { state: 'open', openedAt: begins })
      const opened = (await events(order, 'line_opened')).filter((row) => row.line_id === line.id)
      assert.lengthOf(opened, 1)
    })

  test('a year numbers its orders anew, by the clock in Sweden', async ({ assert }) => {
    const school = await givenSchool()
    const placedAt = async (instant: Instant) => {
      clock.stopAt(instant)
      return (await placeHire(school, [school.system])).number
    }
    assert.equal(await placedAt('2026-12-31T22:59:59.999Z'), '2026-0001')
    assert.equal(await placedAt('2026-12-31T23:00:00.000Z'), '2027-0001')
    assert.equal(await placedAt('2027-01-01T11:00:00.000Z'), '2027-0002')
  })
})

/** A line that was opened then is to be done by then, five working days later, and reminded of. */
const OPENED = [
  { at: '2026-03-26T10:00:00.000Z', due: '2026-04-02', remind: '2026-03-30' },
  { at: '2026-04-01T10:00:00.000Z', due: '2026-04-10', remind: '2026-04-07' },
  { at: '2026-10-22T10:00:00.000Z', due: '2026-10-29', remind: '2026-10-26' },
  { at: '2026-10-24T22:30:00.000Z', due: '2026-10-30', remind: '2026-10-27' },
  { at: '2026-12-22T10:00:00.000Z', due: '2027-01-04', remind: '2026-12-28' },
  { at: '2026-12-31T23:30:00.000Z', due: '2027-01-11', remind: '2027-01-05' },
  { at: '2028-02-25T10:00:00.000Z', due: '2028-03-03', remind: '2028-02-29' },
  { at: '2026-06-17T10:00:00.000Z', due: '2026-06-25', remind: '2026-06-22' },
]

test.group('A line that is opened', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.teardown(() => clock.resume())

  test('at {at} is due on {due} and reminded of on {remind}, in the morning and once')
    .with(OPENED)
    .run(async ({ assert }, { at, due, remind }) => {
      clock.stopAt(at)
      const school = await givenSchool()
      const startDate = addDays(clock.today(), LEAD_DAYS)
      const order = await placeHire(school, [school.system], { startDate })
      await sign(order)
      const machine = new Machine()
      await machine.work()
      const line = await lineOf(order, school.system)
      assert.equal(line.dueOn, due)
      const task = () => db.from('acknowledgement_tasks').where('line_id', line.id).firstOrFail()
      assert.equal((await task()).remind_on, remind)
      for (let hour = 1; (await task()).reminders === 0 && hour < 24 * 10; hour++) {
        clock.stopAt(shift(at, { hours: hour }))
        if (clock.today() >= addDays(remind, -1)) await machine.work()
      }
      const first = clock.now()
      assert.equal(clock.today(), remind)
      for (let hour = 1; hour < 12; hour++) {
        clock.stopAt(shift(first, { hours: hour }))
        await machine.work()
      }
      assert.equal((await task()).reminders, 1)
      assert.lengthOf(await db.from('waves').where('reminders', 1), 1)
    })
})
