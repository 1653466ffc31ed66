import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { system } from '#shared/actor'
import { clock } from '#shared/clock'
import type CatalogueItem from '#catalogue/models/catalogue_item'
import type Role from '#catalogue/models/role'
import AcknowledgeLine, { type Outcome } from '#orders/actions/acknowledge_line'
import CancelOrder from '#orders/actions/cancel_order'
import ChangeOrder from '#orders/actions/change_order'
import WithdrawContract from '#orders/actions/withdraw_contract'
import Contract from '#orders/models/contract'
import Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'
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

type School = Awaited<ReturnType<typeof givenSchool>>

const wish = (item: CatalogueItem, roleIds: number[] = []) => ({
  itemId: item.id,
  levelId: null,
  roleIds,
  note: null,
})

/** An order whose account is made while it waits for its mail. */
async function givenAccountMade() {
  const school = await givenSchool()
  const mail = await given.item({ name: 'E-post', isPrimary: true, administrators: [school.it] })
  const order = await placeHire(school, [school.account, mail])
  await sign(order)
  await acknowledge(order, school.account)
  await doDueWork()
  return { ...school, mail, order }
}

async function wants({ manager }: School, { id }: Order, items: CatalogueItem[]) {
  const order = await Order.findOrFail(id)
  const lines = items.map((item) => wish(item))
  await new ChangeOrder().handle({ actor: actorOf(manager), order, change: { lines } })
}

async function cancel({ manager }: Pick<School, 'manager'>, { id }: Order) {
  const order = await Order.findOrFail(id)
  await new CancelOrder().handle({ actor: actorOf(manager), order, reason: 'ångrat' })
}

const takingBack = ({ id }: Order) =>
  OrderLine.query().where({ orderId: id, direction: 'revoke' }).orderBy('id')
const statesOf = (lines: OrderLine[]) => lines.map(({ state }) => state)

async function answerTakingBack(order: Order, outcome: Outcome) {
  const [line] = await takingBack(order).where('state', 'open')
  const remark = outcome === 'done' ? null : 'därför'
  await new AcknowledgeLine().handle({ actor: system, line, outcome, remark })
}

const heldBy = (personId: number | null) =>
  db.from('grants').where('person_id', personId!).whereNull('revoked_at')

/** The reasons that hold for a person's grants: of lines, and of roles that are still assigned. */
const reasonsFor = (personId: number | null) =>
  db
    .from('justifications as j')
    .join('grants as g', 'g.id', 'j.grant_id')
    .leftJoin('role_assignments as a', 'a.id', 'j.role_assignment_id')
    .where('g.person_id', personId!)
    .whereNull('g.revoked_at')
    .whereNull('j.valid_to')
    .whereNull('a.valid_to')
    .select('a.role_id')

test.group('What was granted', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    return () => clock.resume()
  })

  test('goes on being taken back when the order is cancelled', async ({ assert }) => {
    const made = await givenAccountMade()
    await wants(made, made.order, [made.mail])
    assert.deepEqual(statesOf(await takingBack(made.order)), ['open'])
    await cancel(made, made.order)
    assert.deepEqual(statesOf(await takingBack(made.order)), ['open'])
    await acknowledge(made.order, made.account)
    assert.lengthOf(await heldBy(made.order.personId), 0)
  })

  test('is asked for once more at the end, when an administrator has declined to take it back', async ({
    assert,
  }) => {
    const made = await givenAccountMade()
    await wants(made, made.order, [made.mail])
    await answerTakingBack(made.order, 'declined')
    await cancel(made, made.order)
    assert.deepEqual(statesOf(await takingBack(made.order)), ['declined', 'open'])
  })

  test('is not taken back twice', async ({ assert }) => {
    const made = await givenAccountMade()
    await wants(made, made.order, [made.mail])
    await answerTakingBack(made.order, 'done')
    await cancel(made, made.order)
    assert.deepEqual(statesOf(await takingBack(made.order)), ['done'])
  })

  test('stays when it is dropped and wanted again before it was taken back', async ({ assert }) => {
    const made = await givenAccountMade()
    await wants(made, made.order, [made.mail])
    await wants(made, made.order, [made.account, made.mail])
    assert.deepEqual(statesOf(await takingBack(made.order)), ['cancelled'])
    const { state } = await lineOfGrant(made.order, made.account)
    assert.equal(state, 'done')
    assert.lengthOf(await heldBy(made.order.personId), 1)
    await doDueWork()
    assert.lengthOf(
      await db
        .from('acknowledgement_tasks')
        .where({ closed_at: null, line_id: (await takingBack(made.order))[0].id }),
      0
    )
  })

  test('is taken back after all when it is dropped, wanted again and dropped', async ({
    assert,
  }) => {
    const made = await givenAccountMade()
    await wants(made, made.order, [made.mail])
    await wants(made, made.order, [made.account, made.mail])
    await wants(made, made.order, [made.mail])
    assert.deepEqual(statesOf(await takingBack(made.order)), ['cancelled', 'open'])
    await answerTakingBack(made.order, 'done')
    assert.lengthOf(await heldBy(made.order.personId), 0)
  })

  test('is ordered anew when it is wanted again after it was taken back', async ({ assert }) => {
    const made = await givenAccountMade()
    await wants(made, made.order, [made.mail])
    await answerTakingBack(made.order, 'done')
    await wants(made, made.order, [made.account, made.mail])
    const { state } = await lineOfGrant(made.order, made.account)
    assert.equal(state, 'open')
    await wants(made, made.order, [made.account, made.mail])
    const lines = await OrderLine.query().where({ orderId: made.order.id, direction: 'grant' })
    assert.lengthOf(lines, 3)
  })

  test('is held for the roles that bring it now', async ({ assert }) => {
    const { account, ...school } = await givenSchool()
    const mail = await given.item({ name: 'E-post', isPrimary: true, administrators: [school.it] })
    const [teacher, head] = [
      await given.role('Lärare', [account]),
      await given.role('Rektor', [account]),
    ]
    const order = await placeHire(school, [], {
      roleIds: [teacher.id],
      lines: [wish(account, [teacher.id]), wish(mail)],
    })
    await sign(order)
    await acknowledge(order, account)
    const playing = async (roles: Role[]) => {
      const lines = [
        ...(roles.length > 0
          ? [
              wish(
                account,
                roles.map(({ id }) => id)
              ),
            ]
          : []),
        wish(mail),
      ]
      const change = { roleIds: roles.map(({ id }) => id), lines }
      const now = await Order.findOrFail(order.id)
      await new ChangeOrder().handle({ actor: actorOf(school.manager), order: now, change })
      return (await reasonsFor(order.personId)).map(({ role_id: id }) => id)
    }
    assert.deepEqual(await playing([head]), [head.id])
    assert.deepEqual(await playing([]), [])
    assert.deepEqual(await playing([teacher]), [teacher.id])
    assert.lengthOf(await heldBy(order.personId), 1)
  })
})

/** Åsa works here already, with the account and the system of an order that is completed. */
async function givenColleague() {
  const school = await givenSchool()
  const first = await placeHire(school, [school.account, school.system])
  await sign(first)
  await acknowledge(first, school.account)
  await doDueWork()
  await acknowledge(first, school.system)
  const again = await placeHire(school, [school.account, school.system], {
    existingPersonId: first.personId,
  })
  await sign(again)
  return { ...school, first, again }
}

/** The new order brought the account and the system that the first one had brought. */
async function givenTwice() {
  const colleague = await givenColleague()
  const { again, first, account } = colleague
  await reportAccount(again, account, `user${first.id}`)
  await doDueWork()
  await acknowledge(again, colleague.system)
  return colleague
}

async function neverCame(order: Order) {
  const contract = await Contract.findByOrFail('orderId', order.id)
  await new WithdrawContract().handle({ actor: system, contract, reason: 'kom aldrig' })
}

async function reportAccount(order: Order, item: CatalogueItem, userName: string) {
  const line = await lineOf(order, item)
  const account = { userName, email: null }
  await new AcknowledgeLine().handle({ actor: system, line, outcome: 'done', account })
}

async function openAccounts() {
  const rows = await db.from('accounts').whereNull('closed_at').orderBy('id')
  return rows.map(({ user_name: name }) => name)
}

test.group('What a colleague holds by another order', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    return () => clock.resume()
  })

  test('keeps its account when a new order with an account of its own is taken back', async ({
    assert,
  }) => {
    const { again, first, account, manager } = await givenColleague()
    await reportAccount(again, account, 'asa-extra')
    await cancel({ manager }, again)
    assert.deepEqual(statesOf(await takingBack(again)), ['open'])
    await answerTakingBack(again, 'done')
    assert.deepEqual(await openAccounts(), [`user${first.id}`])
  })

  test('is left alone when the new order had the same account and system', async ({ assert }) => {
    const { again, first } = await givenTwice()
    assert.lengthOf(await heldBy(again.personId), 4)
    await neverCame(again)
    assert.lengthOf(await takingBack(again), 0)
    assert.lengthOf(await heldBy(again.personId), 2)
    assert.deepEqual(await openAccounts(), [`user${first.id}`])
    const told = await db.from('order_events').where({ order_id: again.id, event: 'line_kept' })
    assert.lengthOf(told, 2)
  })

  test('is taken back with the last order that gave it', async ({ assert }) => {
    const { again, first } = await givenTwice()
    await neverCame(first)
    assert.lengthOf(await takingBack(first), 0)
    await neverCame(again)
    assert.deepEqual(statesOf(await takingBack(again)), ['open', 'open'])
    await answerTakingBack(again, 'done')
    await answerTakingBack(again, 'done')
    assert.lengthOf(await heldBy(again.personId), 0)
    assert.deepEqual(await openAccounts(), [])
  })

  test('is left alone when the account was there before any order', async ({ assert }) => {
    const { manager, unit, account } = await givenSchool()
    const asa = await given.person({ preferredName: 'Åsa', familyName: 'Öhrström' })
    await given.employment(asa, unit)
    await db.table('accounts').insert({
      person_id: asa.id,
      user_name: 'asa01',
      user_name_key: 'asa01',
      source: 'import',
      created_at: clock.now(),
    })
    const order = await placeHire({ manager, unit }, [account], { existingPersonId: asa.id })
    await sign(order)
    await reportAccount(order, account, 'asa01')
    await cancel({ manager }, order)
    assert.lengthOf(await takingBack(order), 0)
    assert.deepEqual(await openAccounts(), ['asa01'])
  })
})

const lineOfGrant = (order: Order, item: CatalogueItem) =>
  OrderLine.query()
    .where({ orderId: order.id, itemId: item.id, direction: 'grant' })
    .orderBy('id', 'desc')
    .firstOrFail()
