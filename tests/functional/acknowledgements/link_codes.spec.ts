import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import ItemAdministrator from '#catalogue/models/item_administrator'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { remind } from '#acknowledgements/effects/remind'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import {
  done,
  givenLink,
  type GivenLink,
  holder,
  statesOf,
  wrongCode,
} from '#tests/support/given_link'
import { linksOf, tell } from '#tests/support/given_order'

/** Monday 14 December 2026, nine o'clock in Stockholm; lines are reminded of two working days later. */
const OPENED = '2026-12-14T08:00:00.000Z'
const REMINDED = '2026-12-16T09:00:00.000Z'

async function guess(link: GivenLink, times: number, line = 0) {
  const someone = await holder(link)
  const form = { ...done(link, line), code: wrongCode(link.code) }
  for (let n = 0; n < times; n++) await someone.post(link.path, form)
}

async function remindOf() {
  clock.stopAt(REMINDED)
  await inTransaction(remind)
  await doDueWork()
}

const act = async (link: GivenLink, code = link.code) =>
  (await holder(link)).post(link.path, { ...done(link), code })

test.group('The code of a link', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt(OPENED)
    return () => clock.resume()
  })

  test('is taken after four wrong ones [ASVS 6.3.1]', async ({ assert }) => {
    const link = await givenLink({ items: 2 })
    await guess(link, 4)
    assert.equal((await act(link)).status, 303)
    assert.deepEqual(await statesOf(link), ['done', 'open'])
  })

  test('gives no wrong one back for a right one [ASVS 6.3.1]', async ({ assert }) => {
    const link = await givenLink({ items: 2 })
    await guess(link, 4)
    await act(link)
    await guess(link, 1, 1)
    assert.equal((await db.from('waves').firstOrFail()).wrong_codes, 5)
    const locked = await (await holder(link)).post(link.path, { ...done(link, 1), code: link.code })
    assert.equal(locked.status, 422)
    assert.deepEqual(await statesOf(link), ['done', 'open'])
  })

  test('is no more asked for when it can’t be right any more', async ({ assert }) => {
    const link = await givenLink()
    await guess(link, 5)
    const page = await (await holder(link)).get(link.path)
    assert.include(page.text, 'Koden gäller inte längre')
    assert.notInclude(page.text, 'name="code"')
    assert.include(page.text, 'Logga in')
  })

  test('comes anew with the reminder when it was guessed at too often, and the old link says so', async ({
    assert,
  }) => {
    const link = await givenLink()
    await guess(link, 5)
    await remindOf()
    const [next] = await linksOf(link.order)
    assert.notEqual(next.path, link.path)
    const old = await act(link)
    assert.equal(old.status, 410)
    assert.include(old.text, 'Länken har ersatts')
    const fresh = { ...link, path: next.path, code: next.link.code }
    assert.equal((await act(fresh)).status, 303)
    assert.deepEqual(await statesOf(link), ['done'])
  })

  test('stays the same with the reminder while it can still be right', async ({ assert }) => {
    const link = await givenLink()
    await guess(link, 4)
    await remindOf()
    const [same] = await linksOf(link.order)
    assert.equal(same.path, link.path)
    await guess(link, 1)
    assert.equal((await act(link)).status, 422)
  })

  test('of one link opens no other', async ({ assert }) => {
    const link = await givenLink()
    const per = await ItemAdministrator.create({
      itemId: link.systems[0].id,
      personId: link.order.ordererPersonId,
    })
    await tell('catalogue.administrators_changed', { itemId: per.itemId })
    const other = (await linksOf(link.order)).find(({ path }) => path !== link.path)!
    assert.notEqual(other.link.code, link.code)
    assert.equal((await act({ ...link, path: other.path })).status, 422)
    assert.deepEqual(await statesOf(link), ['open'])
  })
})
