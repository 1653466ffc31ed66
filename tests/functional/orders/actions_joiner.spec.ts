import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { addDays, clock, startOfDay } from '#shared/clock'
import { system } from '#shared/actor'
import CancelOrder from '#orders/actions/cancel_order'
import AttestOrder from '#orders/actions/attest_order'
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
const events = async (order: Order, event: string) =>
  (await db.from('order_events').where({ order_id: order.id, event })).length

test.group('A joiner order', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    return () => clock.resume()
  })

  test('goes from parked to completed as its facts arrive', async ({ assert }) => {
    const school = await givenSchool()
    const order = await placeHire(school, [school.account, school.system])
    assert.equal(order.state, 'parked')
    assert.match(order.number!, /^\d{4}-0001$/)
    assert.equal((await lineOf(order, school.account)).state, 'waiting')

    await sign(order)
    assert.equal((await lineOf(order, school.account)).state, 'open')
    assert.equal((await lineOf(order, school.system)).state, 'waiting')

    await acknowledge(order, school.account)
    assert.equal(await stateOf(order), 'parked')
    await doDueWork()
    assert.equal(await stateOf(order), 'active')
    assert.equal((await lineOf(order, school.system)).state, 'open')

    await acknowledge(order, school.system)
    assert.equal(await stateOf(order), 'completed')
    assert.equal(await events(order, 'completed'), 1)
    const grants = await db.from('grants').where('person_id', order.personId!)
    assert.lengthOf(grants, 2)
    assert.lengthOf(await db.from('justifications'), 2)
    assert.lengthOf(await db.from('accounts').where('user_name', `user${order.id}`), 1)
  })

  test('is activated by its signature when nothing else is awaited', async ({ assert }) => {
    const school = await givenSchool()
    const order = await placeHire(school, [school.system])
    await doDueWork()
    await sign(order)
    await doDueWork()
    assert.equal(await stateOf(order), 'active')
    assert.equal((await lineOf(order, school.system)).state, 'open')
  })

  test('is never activated without a signed contract [ASVS 2.3.1]', async ({ assert }) => {
    const school = await givenSchool()
    const order = await placeHire(school, [school.system])
    await doDueWork({ duties: true })
    assert.equal(await stateOf(order), 'parked')
  })

  test('is never activated before its day, and is on its day [ASVS 2.3.1]', async ({ assert }) => {
    const school = await givenSchool()
    const startDate = addDays(clock.today(), 90)
    const order = await placeHire(school, [school.account, school.system], { startDate })
    await sign(order)
    await acknowledge(order, school.account)
    await doDueWork()
    assert.equal(await stateOf(order), 'parked')
    clock.stopAt(startOfDay(addDays(startDate, -30)))
    await doDueWork()
    assert.equal(await stateOf(order), 'active')
  })

  test('opens a line with a shorter lead time on its own day', async ({ assert }) => {
    const school = await givenSchool()
    const late = await given.item({ name: 'Tagg', leadDays: 2, administrators: [school.admin] })
    const order = await placeHire(school, [school.account, late])
    await sign(order)
    await acknowledge(order, school.account)
    await doDueWork()
    assert.equal((await lineOf(order, late)).state, 'waiting')
    clock.stopAt(startOfDay(addDays(clock.today(), 19)))
    await doDueWork()
    assert.equal((await lineOf(order, late)).state, 'open')
  })

  test('stays within the building until a manager attests what an assistant placed', async ({
    assert,
  }) => {
    const school = await givenSchool()
    const assistant = await given.person({ preferredName: 'Per', familyName: 'Holm' })
    const order = await placeHire({ ...school, manager: assistant }, [school.system], {}, false)
    assert.equal(order.state, 'awaiting_attestation')
    assert.lengthOf(await db.from('contracts'), 0)
    await new AttestOrder().handle({ actor: actorOf(school.manager), order })
    assert.equal(await stateOf(order), 'parked')
    assert.lengthOf(await db.from('contracts'), 1)
  })

  test('cannot be attested by the one who placed it [ASVS 2.3.5]', async ({ assert }) => {
    const school = await givenSchool()
    const order = await placeHire(school, [school.system], {}, false)
    await assert.rejects(() => new AttestOrder().handle({ actor: actorOf(school.manager), order }))
    assert.equal(await stateOf(order), 'awaiting_attestation')
  })

  test('takes back what was granted when the colleague never comes', async ({ assert }) => {
    const school = await givenSchool()
    const order = await placeHire(school, [school.account, school.system])
    await sign(order)
    await acknowledge(order, school.account)
    await doDueWork()
    const contract = await Contract.findByOrFail('orderId', order.id)
    await new WithdrawContract().handle({ actor: system, contract, reason: 'kom aldrig' })
    assert.equal(await stateOf(order), 'cancelled')
    const back = await lineOf(order, school.account)
    assert.equal(back.direction, 'revoke')
    assert.equal(back.state, 'open')
    await acknowledge(order, school.account)
    assert.lengthOf(await db.from('grants').whereNull('revoked_at'), 0)
    assert.lengthOf(await db.from('accounts').whereNull('closed_at'), 0)
  })

  test('is cancelled once, however often that is asked', async ({ assert }) => {
    const school = await givenSchool()
    const order = await placeHire(school, [school.system])
    const cancel = () =>
      new CancelOrder().handle({ actor: actorOf(school.manager), order, reason: 'ångrat' })
    await cancel()
    await assert.rejects(cancel)
    assert.equal(await events(order, 'cancelled'), 1)
    assert.equal(await events(order, 'contract_withdrawn'), 1)
  })

  test('a form that is sent twice gives one order', async ({ assert }) => {
    const school = await givenSchool()
    const { default: StartDraft } = await import('#orders/actions/start_draft')
    const { hireForm } = await import('#tests/support/given_hire')
    const input = {
      actor: actorOf(school.manager),
      formToken: given.formToken(),
      form: hireForm(school.unit, [school.system]),
    }
    const [one, two] = await Promise.all([
      new StartDraft().handle(input),
      new StartDraft().handle(input),
    ])
    assert.equal(one.id, two.id)
    assert.lengthOf(await db.from('orders'), 1)
  })
})
