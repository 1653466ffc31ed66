import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import type CatalogueItem from '#catalogue/models/catalogue_item'
import AnswerLine from '#orders/actions/answer_line'
import ChangeOrder from '#orders/actions/change_order'
import DropLine from '#orders/actions/drop_line'
import ReplaceLine from '#orders/actions/replace_line'
import WaiveLine from '#orders/actions/waive_line'
import WithdrawContract from '#orders/actions/withdraw_contract'
import Contract from '#orders/models/contract'
import Order from '#orders/models/order'
import { doDueWork } from '#tests/support/background'
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

const stateOf = async (order: Order) => (await Order.findOrFail(order.id)).state
const requires = (item: CatalogueItem, required: CatalogueItem) =>
  db.table('prerequisites').insert({ item_id: item.id, requires_item_id: required.id })

/** Three primary items, the third after the second after the first, and one system that waits for all. */
async function givenChain() {
  const school = await givenSchool()
  const mail = await given.item({ name: 'E-post', isPrimary: true, administrators: [school.it] })
  const portal = await given.item({ name: 'Portal', isPrimary: true, administrators: [school.it] })
  await requires(mail, school.account)
  await requires(portal, mail)
  const items = [school.account, mail, portal, school.system]
  return { ...school, mail, portal, items }
}

test.group('Lines that wait for each other', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    return () => clock.resume()
  })

  test('open one after the other along a chain of prerequisites', async ({ assert }) => {
    const chain = await givenChain()
    const order = await placeHire(chain, chain.items)
    await sign(order)
    for (const item of [chain.account, chain.mail, chain.portal]) {
      await doDueWork()
      assert.equal(await stateOf(order), 'parked')
      assert.equal((await lineOf(order, item)).state, 'open')
      await acknowledge(order, item)
    }
    await doDueWork()
    assert.equal(await stateOf(order), 'active')
  })

  test('bring along the prerequisites that nobody ordered', async ({ assert }) => {
    const chain = await givenChain()
    const order = await placeHire(chain, [chain.portal])
    const lines = await db.from('order_lines').where('order_id', order.id)
    assert.lengthOf(lines, 3)
  })

  test('keep the order parked when a primary line is declined, until it is replaced', async ({
    assert,
  }) => {
    const chain = await givenChain()
    const other = await given.item({ name: 'E-post, enkel', administrators: [chain.it] })
    const order = await placeHire(chain, chain.items)
    await sign(order)
    await acknowledge(order, chain.account)
    await acknowledge(order, chain.mail, 'declined')
    await doDueWork()
    assert.equal(await stateOf(order), 'parked')
    assert.equal((await lineOf(order, chain.portal)).state, 'waiting')

    const actor = actorOf(chain.manager)
    const declined = await lineOf(order, chain.mail)
    await new ReplaceLine().handle({ actor, line: declined, itemId: other.id, levelId: null })
    assert.equal((await lineOf(order, other)).state, 'open')
    await acknowledge(order, other)
    assert.equal((await lineOf(order, chain.portal)).state, 'open')
    await acknowledge(order, chain.portal)
    await doDueWork()
    assert.equal(await stateOf(order), 'active')
  })

  test('go on without a declined primary line once it is waived with a reason', async ({
    assert,
  }) => {
    const chain = await givenChain()
    const order = await placeHire(chain, chain.items)
    await sign(order)
    await acknowledge(order, chain.account)
    await acknowledge(order, chain.mail, 'declined')
    const line = await lineOf(order, chain.mail)
    await new WaiveLine().handle({ actor: actorOf(chain.manager), line, reason: 'behövs inte' })
    assert.equal((await lineOf(order, chain.portal)).state, 'open')
    await acknowledge(order, chain.portal)
    await doDueWork()
    assert.equal(await stateOf(order), 'active')
  })

  test('ask their orderer when a prerequisite of theirs is declined', async ({ assert }) => {
    const school = await givenSchool()
    const module = await given.item({ name: 'Frånvaro', administrators: [school.admin] })
    await requires(module, school.system)
    const order = await placeHire(school, [school.account, school.system, module])
    await sign(order)
    await acknowledge(order, school.account)
    await doDueWork()
    await acknowledge(order, school.system, 'declined')
    const asked = await db.from('order_events').where({ event: 'line_needs_decision' })
    assert.lengthOf(asked, 1)
    assert.equal(await stateOf(order), 'active')
    const line = await lineOf(order, module)
    await new DropLine().handle({ actor: actorOf(school.manager), line })
    assert.equal(await stateOf(order), 'completed')
  })

  test('open again when a question back is answered', async ({ assert }) => {
    const school = await givenSchool()
    const order = await placeHire(school, [school.account])
    await sign(order)
    await doDueWork()
    await acknowledge(order, school.account, 'returned')
    await doDueWork()
    const line = await lineOf(order, school.account)
    await new AnswerLine().handle({
      actor: actorOf(school.manager),
      line,
      answer: 'Ja, helger också',
    })
    const open = await lineOf(order, school.account)
    assert.equal(open.state, 'open')
    assert.equal(open.note, 'Ja, helger också')
    await doDueWork()
    const tasks = await db.from('acknowledgement_tasks').where('line_id', open.id)
    assert.lengthOf(
      tasks.filter(({ closed_at: at }) => at === null),
      1
    )
  })

  test('cannot be acknowledged twice', async ({ assert }) => {
    const school = await givenSchool()
    const order = await placeHire(school, [school.account])
    await sign(order)
    const both = await Promise.allSettled([
      acknowledge(order, school.account),
      acknowledge(order, school.account),
    ])
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.lengthOf(await db.from('grants'), 1)
  })

  test('bring the prerequisites of what replaces them, and wait for those', async ({ assert }) => {
    const school = await givenSchool()
    const base = await given.item({ name: 'Grund', administrators: [school.it] })
    const other = await given.item({ name: 'Annat konto', administrators: [school.it] })
    await requires(other, base)
    const order = await placeHire(school, [school.account, school.system])
    await sign(order)
    await acknowledge(order, school.account, 'declined')
    const line = await lineOf(order, school.account)
    const actor = actorOf(school.manager)
    await new ReplaceLine().handle({ actor, line, itemId: other.id, levelId: null })
    await doDueWork()
    assert.equal(await stateOf(order), 'parked')
    assert.equal((await lineOf(order, base)).state, 'open')
    assert.equal((await lineOf(order, other)).state, 'waiting')
    await acknowledge(order, base)
    await acknowledge(order, other)
    await doDueWork()
    assert.equal(await stateOf(order), 'active')
  })

  test('do not bring a prerequisite that the order has already', async ({ assert }) => {
    const chain = await givenChain()
    const other = await given.item({ name: 'Post', isPrimary: true, administrators: [chain.it] })
    await requires(other, chain.account)
    const order = await placeHire(chain, chain.items)
    await sign(order)
    await acknowledge(order, chain.account)
    const line = await lineOf(order, chain.mail)
    const actor = actorOf(chain.manager)
    await new ReplaceLine().handle({ actor, line, itemId: other.id, levelId: null })
    assert.lengthOf(await db.from('order_lines').where('item_id', chain.account.id), 1)
    assert.equal((await lineOf(order, other)).state, 'open')
  })

  test('never wait for each other after a replacement that requires what waited for it', async ({
    assert,
  }) => {
    const chain = await givenChain()
    const other = await given.item({
      name: 'Nytt konto',
      isPrimary: true,
      administrators: [chain.it],
    })
    await requires(other, chain.mail)
    const order = await placeHire(chain, chain.items)
    await sign(order)
    await acknowledge(order, chain.account, 'declined')
    const actor = actorOf(chain.manager)
    const declined = await lineOf(order, chain.account)
    await new ReplaceLine().handle({ actor, line: declined, itemId: other.id, levelId: null })
    const mail = await lineOf(order, chain.mail)
    await new WaiveLine().handle({ actor, line: mail, reason: 'går ändå' })
    for (const item of [chain.mail, other, chain.portal]) await acknowledge(order, item)
    await doDueWork()
    assert.equal(await stateOf(order), 'active')
  })

  test('that a primary line requires open before the activation', async ({ assert }) => {
    const school = await givenSchool()
    await requires(school.account, school.system)
    const order = await placeHire(school, [school.account])
    await sign(order)
    assert.equal((await lineOf(order, school.system)).state, 'open')
    await acknowledge(order, school.system)
    await acknowledge(order, school.account)
    await doDueWork()
    assert.equal(await stateOf(order), 'completed')
  })

  test('cannot be waived while nothing that they wait for was refused', async ({ assert }) => {
    const chain = await givenChain()
    const order = await placeHire(chain, chain.items)
    const line = await lineOf(order, chain.mail)
    const waive = () =>
      new WaiveLine().handle({ actor: actorOf(chain.manager), line, reason: 'hellre utan' })
    await assert.rejects(waive, /waits for nothing/)
    assert.lengthOf(await db.from('order_events').where('event', 'line_waived'), 0)
  })

  test('cannot be waived once they are replaced', async ({ assert }) => {
    const school = await givenSchool()
    const other = await given.item({ name: 'Annat', isPrimary: true, administrators: [school.it] })
    const order = await placeHire(school, [school.account])
    await sign(order)
    await acknowledge(order, school.account, 'declined')
    const line = await lineOf(order, school.account)
    const actor = actorOf(school.manager)
    await new ReplaceLine().handle({ actor, line, itemId: other.id, levelId: null })
    await assert.rejects(() => new WaiveLine().handle({ actor, line, reason: 'utan' }), /replaced/)
  })

  test('that take back are not dropped, replaced or waived, nor any of an order that is over', async ({
    assert,
  }) => {
    const school = await givenSchool()
    const order = await placeHire(school, [school.account, school.system])
    await sign(order)
    await acknowledge(order, school.account)
    await doDueWork()
    await acknowledge(order, school.system, 'declined')
    const actor = actorOf(school.manager)
    const contract = await Contract.findByOrFail('orderId', order.id)
    await new WithdrawContract().handle({ actor, contract, reason: 'kom aldrig' })
    const back = await lineOf(order, school.account)
    assert.deepInclude(back.$attributes, { direction: 'revoke', state: 'open' })
    for (const line of [back, await lineOf(order, school.system)]) {
      const before = await db.from('order_events')
      const known = { actor, line }
      await assert.rejects(() => new DropLine().handle(known))
      await assert.rejects(() => new WaiveLine().handle({ ...known, reason: 'utan' }))
      const instead = { itemId: school.system.id, levelId: null }
      await assert.rejects(() => new ReplaceLine().handle({ ...known, ...instead }))
      assert.deepEqual(await db.from('order_events'), before)
    }
  })

  test('are added and dropped by a change while the order is parked', async ({ assert }) => {
    const school = await givenSchool()
    const extra = await given.item({ name: 'Tagg', administrators: [school.admin] })
    const order = await placeHire(school, [school.account, school.system])
    await new ChangeOrder().handle({
      actor: actorOf(school.manager),
      order,
      change: {
        title: 'Förstelärare',
        lines: [school.account, extra].map((item) => ({
          itemId: item.id,
          levelId: null,
          roleIds: [],
          note: null,
        })),
      },
    })
    assert.equal((await lineOf(order, school.system)).state, 'cancelled')
    assert.equal((await lineOf(order, extra)).state, 'waiting')
    const employment = await db.from('employments').where('title', 'Förstelärare')
    assert.lengthOf(employment, 1)
  })

  test('reach the same end whatever order the facts come in', async ({ assert }) => {
    const facts = ['sign', 'account', 'mail'] as const
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
    ]
    for (const sequence of orders) {
      await emptyDatabase()
      const school = await givenSchool()
      const mail = await given.item({
        name: 'E-post',
        isPrimary: true,
        administrators: [school.it],
      })
      const order = await placeHire(school, [school.account, mail, school.system])
      const bring = {
        sign: () => sign(order),
        account: () => acknowledge(order, school.account),
        mail: () => acknowledge(order, mail),
      }
      for (const n of sequence) {
        await bring[facts[n]]()
        await doDueWork()
        await doDueWork()
      }
      assert.equal(await stateOf(order), 'active')
      assert.equal((await lineOf(order, school.system)).state, 'open')
    }
  })
})
