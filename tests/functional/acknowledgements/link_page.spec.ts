import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#shared/actor'
import { linkPage } from '#acknowledgements/links/link_page'
import type OrderLine from '#orders/models/order_line'
import {
  audience,
  givenWave,
  NOW,
  opened,
  standStill,
} from '#tests/functional/acknowledgements/given_wave'
import { given } from '#tests/support/given'
import { givenLine, givenOrder, linesOf } from '#tests/support/given_order'
import Account from '#people/models/account'

const dueOn = (line: OrderLine, day: string | null) =>
  db.table('acknowledgement_tasks').insert({ line_id: line.id, opened_at: NOW, due_on: day })

/** Eva's link: an open line, an open sensitive one, and one that is done. */
async function givenPage(values: object = {}) {
  const eva = await given.person()
  const [plain, sensitive] = [await given.item(), await given.item({ isSensitive: true })]
  const order = await givenOrder([plain, sensitive])
  await givenLine(order, plain, { state: 'done' })
  const lines = await linesOf(order)
  const mailed = await givenWave({ personId: eva.id, ...values }, lines)
  const actor: Actor = { kind: 'person', personId: eva.id, userId: 1, source: 'web' }
  const viewer = { personId: eva.id, actor, user: { login: 'eva' } }
  const [open, guarded, done] = lines
  return {
    mailed,
    order,
    eva,
    open,
    guarded,
    done,
    forHolder: async () => linkPage(await opened(mailed), null, audience),
    forEva: async () => linkPage(await opened(mailed), viewer, audience),
  }
}

type Page = Awaited<ReturnType<typeof linkPage>>
const ids = (lines: { id: number }[]) => lines.map(({ id }) => id)
const actable = ({ groups, canAct }: Page) =>
  ids(groups.flatMap(({ open, ended }) => [...open, ...ended]).filter(canAct))

test.group('The page behind a link', (group) => {
  group.each.setup(standStill)

  test('shows the lines of its own mail, the open ones apart', async ({ assert }) => {
    const { mailed, order, open, guarded, done, forHolder } = await givenPage()
    await givenWave({}, await linesOf(await givenOrder([await given.item()])))
    const page = await forHolder()
    assert.include(page, { token: mailed.token, waveId: mailed.waveId, opened: false })
    assert.deepEqual(ids(page.open), [open.id, guarded.id])
    assert.lengthOf(page.groups, 1)
    assert.equal(page.groups[0].orderId, order.id)
    assert.deepEqual(ids(page.groups[0].ended), [done.id])
    assert.equal(page.reader.recipient.personId, (await opened(mailed)).wave.personId)
  })

  test('lets its assignee act on every open line, and on no other', async ({ assert }) => {
    const { open, guarded, forEva } = await givenPage()
    const page = await forEva()
    assert.sameMembers(actable(page), [open.id, guarded.id])
    assert.equal(page.actable, 2)
  })

  test('keeps sensitive lines from who only holds the link', async ({ assert }) => {
    const { open, forHolder } = await givenPage()
    const page = await forHolder()
    assert.deepEqual(actable(page), [open.id])
    assert.include(page, { actable: 1, locked: false })
  })

  test('is locked for the holder when spent or after five wrong codes, not for its assignee', async ({
    assert,
  }) => {
    for (const values of [{ spentAt: NOW }, { wrongCodes: 5 }]) {
      const { open, guarded, forHolder, forEva } = await givenPage(values)
      const page = await forHolder()
      assert.include(page, { locked: true, actable: 0 })
      assert.isEmpty(actable(page))
      const own = await forEva()
      assert.include(own, { locked: false, actable: 2 })
      assert.sameMembers(actable(own), [open.id, guarded.id])
    }
  })

  test('tells whether somebody has been let in before', async ({ assert }) => {
    const { forHolder } = await givenPage({ firstOpenedAt: NOW })
    assert.isTrue((await forHolder()).opened)
  })

  test('names the first day by which an open line is due, if there is any', async ({ assert }) => {
    const { open, guarded, done, forHolder } = await givenPage()
    assert.isNull((await forHolder()).dueOn)
    await dueOn(done, '2026-11-24')
    await dueOn(guarded, '2026-11-26')
    assert.equal((await forHolder()).dueOn, '2026-11-26')
    await dueOn(open, '2026-11-25')
    assert.equal((await forHolder()).dueOn, '2026-11-25')
  })

  test('names the account of a protected person to its assignee alone', async ({ assert }) => {
    const { order, forEva, forHolder } = await givenPage()
    const personId = order.personId!
    await db.from('persons').where('id', personId).update({ protected: true })
    const name = { userName: 'skyddad1', userNameKey: 'skyddad1' }
    await Account.create({ personId, ...name, source: 'people', createdAt: NOW })
    assert.equal((await forEva()).open[0].userName, 'skyddad1')
    assert.isNull((await forHolder()).open[0].userName)
  })
})
