import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { remind } from '#acknowledgements/effects/remind'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenMailed, givenOrder, linesOf, linksOf } from '#tests/support/given_order'

/** Monday 14 December 2026, nine o'clock in Stockholm. */
const OPENED = '2026-12-14T08:00:00.000Z'
const at = (instant: string) => clock.stopAt(instant)
const remindAt = async (instant: string) => {
  at(instant)
  await inTransaction(remind)
}
const told = async (kind: string) => {
  const rows = await db.from('intents').where('kind', 'like', `notifications.%`).orderBy('id')
  return rows.filter(({ kind: own }) => own.includes(kind)).map(({ ids }) => JSON.parse(ids))
}
const task = () => db.from('acknowledgement_tasks').orderBy('id').firstOrFail()

async function givenOpen(items = 1) {
  const eva = await given.person()
  const systems = []
  for (let n = 0; n < items; n++) systems.push(await given.item({ administrators: [eva] }))
  const order = await givenOrder(systems)
  await givenMailed(order)
  return { order, eva, systems }
}

test.group('Reminders', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    at(OPENED)
    return () => clock.resume()
  })

  test('come in office hours on the day that was counted in working days', async ({ assert }) => {
    await givenOpen()
    assert.equal((await task()).remind_on, '2026-12-16')
    await remindAt('2026-12-15T10:00:00.000Z')
    assert.equal((await task()).reminders, 0)
    await remindAt('2026-12-16T05:59:00.000Z')
    assert.equal((await task()).reminders, 0)
    await remindAt('2026-12-16T06:00:00.000Z')
    assert.equal((await task()).reminders, 1)
    await remindAt('2026-12-16T06:10:00.000Z')
    assert.equal((await task()).reminders, 1)
  })

  test('rest over Swedish holidays and their eves', async ({ assert }) => {
    await givenOpen()
    await db.from('acknowledgement_tasks').update({ remind_on: '2026-12-23' })
    await remindAt('2026-12-23T09:00:00.000Z')
    assert.equal((await task()).remind_on, '2026-12-29')
    for (const day of ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'])
      await remindAt(`${day}T09:00:00.000Z`)
    assert.equal((await task()).reminders, 1)
    await db.from('acknowledgement_tasks').update({ remind_on: '2026-12-31' })
    for (const day of ['2026-12-31', '2027-01-01', '2027-01-06'])
      await remindAt(`${day}T09:00:00.000Z`)
    assert.equal((await task()).reminders, 1)
    await remindAt('2027-01-07T09:00:00.000Z')
    assert.equal((await task()).reminders, 2)
  })

  test('follow summer time', async ({ assert }) => {
    at('2026-06-15T08:00:00.000Z')
    await givenOpen()
    await remindAt('2026-06-17T04:59:00.000Z')
    assert.equal((await task()).reminders, 0)
    await remindAt('2026-06-17T05:00:00.000Z')
    assert.equal((await task()).reminders, 1)
  })

  test('carry the same link and one mail to each recipient', async ({ assert }) => {
    const { order, eva } = await givenOpen(2)
    const [before] = await linksOf(order)
    const second = await givenOrder([await given.item({ administrators: [eva] })])
    await givenMailed(second)
    await remindAt('2026-12-16T09:00:00.000Z')
    const waves = await db.from('waves').where('reminders', 1)
    assert.lengthOf(waves, 1)
    const [carrier] = await linksOf(second)
    assert.equal(carrier.waveId, waves[0].id)
    assert.lengthOf(carrier.lines, 3)
    assert.equal((await linksOf(order))[0].path, before.path)
  })

  test('keep the link alive', async ({ assert }) => {
    const { order } = await givenOpen()
    const [before] = await linksOf(order)
    await remindAt('2026-12-16T09:00:00.000Z')
    const [after] = await linksOf(order)
    assert.isAbove(Date.parse(after.link.expiresAt), Date.parse(before.link.expiresAt))
    assert.equal(after.path, before.path)
  })

  test('tell the owner once, when enough of them have gone', async ({ assert }) => {
    await givenOpen()
    const days = ['2026-12-16', '2026-12-18', '2026-12-22', '2026-12-28', '2026-12-30']
    for (const day of days.slice(0, 2)) await remindAt(`${day}T09:00:00.000Z`)
    assert.isNull((await task()).escalated_at)
    await remindAt('2026-12-22T09:00:00.000Z')
    const escalated = (await task()).escalated_at
    assert.equal(escalated, '2026-12-22T09:00:00.000Z')
    for (const day of ['2026-12-28', '2026-12-29', '2026-12-30'])
      await remindAt(`${day}T09:00:00.000Z`)
    assert.equal((await task()).escalated_at, escalated)
    assert.lengthOf(await told('escalated'), 1)
  })

  test('say nothing of what is no longer open', async ({ assert }) => {
    const { order } = await givenOpen(2)
    const [first] = await linesOf(order)
    await first.merge({ state: 'done' }).save()
    await remindAt('2026-12-16T09:00:00.000Z')
    assert.equal((await task()).reminders, 0)
    assert.lengthOf((await linksOf(order))[0].lines, 1)
  })
})
