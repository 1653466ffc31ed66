import { test } from '@japa/runner'
import fc from 'fast-check'
import db from '@adonisjs/lucid/services/db'
import { addDays, clock, type Instant, shift, startOfDay } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { mailboxFiles } from '#shared/mail/mailbox'
import { remind } from '#acknowledgements/effects/remind'
import AnswerLine from '#orders/actions/answer_line'
import Order from '#orders/models/order'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import {
  acknowledge,
  actorOf,
  givenSchool,
  lineOf,
  placeHire,
  sign,
} from '#tests/support/given_hire'
import { done, givenLink, holder, statesOf } from '#tests/support/given_link'
import {
  givenMailed,
  givenOrder,
  linesOf,
  sendAtOnce,
  tellOpened,
} from '#tests/support/given_order'
import { Machine } from '#tests/support/machine'
import { seed, size } from '#tests/support/size'

/** Monday 23 November 2026, eleven o'clock in Stockholm. */
const START = '2026-11-23T10:00:00.000Z'
const later = (hours: number): Instant => shift(START, { hours })
const HOUR = 1
const DAY = 24
const JUMPS = [-DAY, -HOUR, HOUR, DAY]

const events = (event: string) => db.from('order_events').where({ event }).orderBy('id')
const stateOf = async ({ id }: Order) => (await Order.findOrFail(id)).state

/** A hire that may be activated in three days, and has a line that opens five days later. */
async function givenHire() {
  clock.stopAt(START)
  await sendAtOnce()
  const school = await givenSchool()
  const late = await given.item({ name: 'Tagg', leadDays: 25, administrators: [school.admin] })
  const startDate = addDays(clock.today(), 33)
  const order = await placeHire(school, [school.account, school.system, late], { startDate })
  await sign(order)
  const [activateOn, opensOn] = [addDays(startDate, -30), addDays(startDate, -25)]
  return { ...school, late, order, activateOn, opensOn }
}

type Hire = Awaited<ReturnType<typeof givenHire>>

/** What must hold when the clock is right again, whatever it did on the way. */
async function assertAsEver(assert: any, { order, system, late, activateOn, opensOn }: Hire) {
  assert.equal(await stateOf(order), 'active')
  const activated = await events('activated')
  assert.lengthOf(activated, 1)
  assert.isAtLeast(Date.parse(activated[0].at), Date.parse(startOfDay(activateOn)))
  for (const item of [system, late]) assert.equal((await lineOf(order, item)).state, 'open')
  const { id } = await lineOf(order, late)
  const opened = await events('line_opened').where('line_id', id)
  assert.lengthOf(opened, 1)
  assert.isAtLeast(Date.parse(opened[0].at), Date.parse(startOfDay(opensOn)))
  assert.lengthOf(await db.from('mails').where('kind', 'wave'), 3)
  assert.isEmpty(await db.from('mails').whereNot('state', 'sent'))
  const mails = await db.from('mails')
  assert.lengthOf(await mailboxFiles.list(), mails.length)
  const left = await db.from('intents').whereNot('state', 'done')
  assert.isEmpty(left.map(({ kind, due_at: due }) => `${kind} ${due}`))
}

/** Ten days, eight hours at a time, with a clock that is wrong now and then. */
async function live(hire: Hire, leaps: number[]) {
  const machine = new Machine()
  for (const [n, leap] of [...leaps, 0, 0].entries()) {
    clock.stopAt(later(n * 8 + leap))
    if (n === 1) await acknowledge(hire.order, hire.account)
    await machine.work()
  }
}

test.group('Orders while the clock jumps', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
    return () => clock.resume()
  })
  group.each.timeout(3_600_000)

  test('by hours and days, ahead and back, are activated and opened once and not early, and mailed once', async ({
    assert,
  }) => {
    const leap = fc.oneof(fc.constant(0), fc.constantFrom(...JUMPS))
    const days = fc.array(leap, { minLength: 28, maxLength: 28 })
    for (const leaps of fc.sample(days, { seed, numRuns: size(4, 300) })) {
      await emptyDatabase()
      await mailboxFiles.empty()
      const hire = await givenHire()
      await live(hire, leaps)
      await assertAsEver(assert, hire).catch((error: Error) => {
        throw new Error(`${error.message}\nseed ${seed}, leaps ${leaps}`, { cause: error })
      })
    }
  }).tags(['@chaos'])

  test('back from the day of a line, after it was handed out, still open that line on its day', async ({
    assert,
  }) => {
    const { order, account, late, opensOn } = await givenHire()
    const machine = new Machine()
    await acknowledge(order, account)
    clock.stopAt(shift(startOfDay(opensOn), { hours: -DAY }))
    await machine.work()
    clock.stopAt(startOfDay(opensOn))
    assert.lengthOf(await machine.handOut('orders.open_lines'), 1)
    clock.stopAt(shift(startOfDay(opensOn), { hours: -HOUR }))
    await machine.doHanded()
    await machine.work()
    assert.equal((await lineOf(order, late)).state, 'waiting')
    clock.stopAt(startOfDay(opensOn))
    await machine.work()
    assert.equal((await lineOf(order, late)).state, 'open')
  })

  test('back while a line is being opened, still open it on its day', async ({ assert }) => {
    const { order, account, late, opensOn } = await givenHire()
    const machine = new Machine()
    await acknowledge(order, account)
    clock.stopAt(shift(startOfDay(opensOn), { hours: -HOUR }))
    await machine.work()
    const early = { due_at: clock.now(), created_at: later(0) }
    await db.from('intents').where({ kind: 'orders.open_lines' }).update(early)
    await machine.work()
    assert.equal((await lineOf(order, late)).state, 'waiting')
    clock.stopAt(startOfDay(opensOn))
    await machine.work()
    assert.equal((await lineOf(order, late)).state, 'open')
  })
})

/** Eva's line was opened and mailed; she asked back. */
async function givenQuestion() {
  clock.stopAt(START)
  await sendAtOnce()
  const eva = await given.person()
  const item = await given.item({ administrators: [eva] })
  const order = await givenOrder([item])
  await givenMailed(order)
  const machine = new Machine()
  const ask = () => acknowledge(order, item, 'returned')
  const answer = async () => {
    const [line] = await linesOf(order)
    await new AnswerLine().handle({ actor: actorOf(eva), line, answer: 'Norrskolan' })
  }
  return { order, machine, ask, answer, eva }
}

const mailsOf = async ({ order }: { order: Order }) => {
  const [{ id }] = await linesOf(order)
  return (await db.from('wave_lines').where('line_id', id)).length
}

test.group('Questions while the clock jumps', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    return () => clock.resume()
  })

  test('are mailed anew once when they are answered, though the clock is {$self} hours off then')
    .with([-DAY, -HOUR, 0, HOUR, DAY])
    .run(async ({ assert }, hours) => {
      const asked = await givenQuestion()
      clock.stopAt(later(1))
      await asked.ask()
      clock.stopAt(later(2 + hours))
      await asked.answer()
      await asked.machine.work()
      assert.equal(await mailsOf(asked), 2)
    })

  test('are mailed no more when the clock is put back {$self} hours after the answer')
    .with([HOUR, DAY])
    .run(async ({ assert }, hours) => {
      const asked = await givenQuestion()
      clock.stopAt(later(1))
      await asked.ask()
      clock.stopAt(later(2))
      await asked.answer()
      clock.stopAt(later(2 - hours))
      await asked.machine.work()
      for (let n = 1; n < 4; n++) {
        clock.stopAt(later(2 - hours + n / 4))
        await tellOpened(asked.order)
      }
      assert.equal(await mailsOf(asked), 2)
    })
})

test.group('Reminders while the clock jumps', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    return () => clock.resume()
  })

  const remindAt = async (instant: Instant) => {
    clock.stopAt(instant)
    await inTransaction(remind)
  }
  const reminders = async () => (await db.from('acknowledgement_tasks').firstOrFail()).reminders

  test('come once on their day when it is put back an hour, and later when it is put back a day', async ({
    assert,
  }) => {
    await givenQuestion()
    await remindAt(later(2 * DAY))
    assert.equal(await reminders(), 1)
    for (const hours of [2 * DAY - HOUR, 2 * DAY, DAY, 2 * DAY + HOUR, 3 * DAY]) {
      await remindAt(later(hours))
      assert.equal(await reminders(), 1)
    }
    await remindAt(later(4 * DAY))
    assert.equal(await reminders(), 2)
  })

  test('go on when it was a day ahead for a while', async ({ assert }) => {
    await givenQuestion()
    await remindAt(later(3 * DAY))
    for (const hours of [2 * DAY, 3 * DAY, 4 * DAY]) await remindAt(later(hours))
    assert.equal(await reminders(), 1)
    await remindAt(later(7 * DAY))
    assert.equal(await reminders(), 2)
  })
})

test.group('A mailed link while the clock jumps', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    return () => clock.resume()
  })

  test('that was opened before it is {$self} hours off acknowledges its line once')
    .with(JUMPS)
    .run(async ({ assert }, hours) => {
      clock.stopAt(START)
      const link = await givenLink({ items: 2 })
      const someone = await holder(link)
      clock.stopAt(later(hours))
      const form = { ...done(link), code: link.code }
      await someone.post(link.path, form)
      assert.deepEqual(await statesOf(link), ['done', 'open'])
      clock.stopAt(START)
      await someone.post(link.path, form)
      assert.lengthOf(await events('line_done'), 1)
    })
})
