import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import CloseUser from '#auth/actions/close_user'
import CreateFirstAdministrator from '#auth/actions/create_first_administrator'
import SetDuties from '#auth/actions/set_duties'
import type User from '#auth/models/user'
import { OpenHandover } from '#handover/actions/open_handover'
import AttestOrder from '#orders/actions/attest_order'
import CancelOrder from '#orders/actions/cancel_order'
import PlaceOrder from '#orders/actions/place_order'
import StartDraft from '#orders/actions/start_draft'
import AppointToUnit from '#people/actions/appoint_to_unit'
import MoveOrgUnit from '#people/actions/move_org_unit'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { actorOf, givenSchool, hireForm, placeHire } from '#tests/support/given_hire'
import { givenAccount, sealed } from '../handover/given_handover.js'

/** All at once; gives how many got their way. */
async function together(wishes: (() => Promise<unknown>)[]) {
  const results = await Promise.allSettled(wishes.map((wish) => wish()))
  return results.filter(({ status }) => status === 'fulfilled').length
}

const times = (many: number, wish: () => Promise<unknown>) =>
  Array.from({ length: many }, () => wish)

const many = async (table: string) => {
  const [{ total }] = await db.from(table).count('* as total')
  return Number(total)
}

const byUser = ({ id }: User) => ({
  kind: 'person' as const,
  personId: null,
  userId: id,
  source: 'web' as const,
})

const administrators = () =>
  db
    .from('user_duties')
    .join('users', 'users.id', 'user_duties.user_id')
    .where('duty', 'administrator')
    .whereNull('disabled_at')

test.group('At the same moment', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.timeout(60_000)

  test('only one becomes the first administrator [ASVS 2.3.4, 15.4.2]', async ({ assert }) => {
    const first = (login: string) => () =>
      new CreateFirstAdministrator().handle({
        login,
        password: PASSWORD,
        email: `${login}@exempelkommun.se`,
        locale: 'sv',
      })
    assert.equal(await together(['a', 'b', 'c', 'd'].map(first)), 1)
    assert.equal(await many('users'), 1)
  })

  test('two administrators who close each other leave one [ASVS 15.4.2]', async ({ assert }) => {
    for (let round = 0; round < 5; round++) {
      await emptyDatabase()
      const one = await given.user({ duties: ['administrator'] })
      const two = await given.user({ duties: ['administrator'] })
      await together([
        () => new CloseUser().handle({ actor: byUser(one), user: two }),
        () => new SetDuties().handle({ actor: byUser(two), user: one, duties: [] }),
      ])
      assert.lengthOf(await administrators(), 1)
    }
  })

  test('two units that are moved below each other make no circle', async ({ assert }) => {
    for (let round = 0; round < 5; round++) {
      await emptyDatabase()
      const user = await given.user()
      const one = await given.unit()
      const two = await given.unit()
      const move = (unitId: number, parentId: number) => () =>
        new MoveOrgUnit().handle({ actor: byUser(user), unitId, parentId, version: 1 })
      assert.equal(await together([move(one.id, two.id), move(two.id, one.id)]), 1)
      const top = await db.from('org_units').whereNull('parent_id')
      assert.lengthOf(top, 1)
      assert.equal(top[0].path, `/${top[0].id}/`)
    }
  })

  test('an appointment that is pressed several times is made once', async ({ assert }) => {
    const user = await given.user()
    const unit = await given.unit()
    const person = await given.person()
    const appoint = () =>
      new AppointToUnit().handle({
        actor: byUser(user),
        unitId: unit.id,
        personId: person.id,
        post: 'manager',
      })
    assert.equal(await together(times(5, appoint)), 5)
    assert.equal(await many('org_unit_managers'), 1)
  })

  test('a first password is opened once [ASVS 2.3.4, 15.4.2]', async ({ assert }) => {
    const account = await givenAccount()
    const handoverId = await sealed(account)
    const actor = actorOf(account.manager)
    const open = () => new OpenHandover().handle({ actor, handoverId, as: 'page' })
    assert.equal(await together(times(10, open)), 1)
    assert.lengthOf(await db.from('order_events').where('event', 'handed_over'), 1)
  })

  test('a first password of a cancelled order stays closed', async ({ assert }) => {
    const account = await givenAccount()
    const handoverId = await sealed(account)
    await db.from('orders').where('id', account.order.id).update({ state: 'cancelled' })
    const actor = actorOf(account.manager)
    await assert.rejects(() => new OpenHandover().handle({ actor, handoverId, as: 'page' }))
  })

  test('one form gives one order, placed once, with one number [ASVS 2.3.4, 15.4.2]', async ({
    assert,
  }) => {
    const { manager, unit, system } = await givenSchool()
    const actor = actorOf(manager)
    const formToken = given.formToken()
    const form = hireForm(unit, [system])
    const start = () => new StartDraft().handle({ actor, formToken, form })
    assert.equal(await together(times(5, start)), 5)
    assert.equal(await many('orders'), 1)
    const { id, version } = await db.from('orders').firstOrFail()
    const place = () => new PlaceOrder().handle({ actor, order: { id, version }, attested: true })
    assert.equal(await together(times(5, place)), 1)
    assert.equal(await many('contracts'), 1)
  })

  test('the same new colleague in two orders is one person, or one order', async ({ assert }) => {
    const { manager, unit, system } = await givenSchool()
    const actor = actorOf(manager)
    const drafts = []
    for (let n = 0; n < 2; n++)
      drafts.push(
        await new StartDraft().handle({
          actor,
          formToken: given.formToken(),
          form: hireForm(unit, [system], { identityNumber: '191212121212' }),
        })
      )
    const place =
      ({ id }: { id: number }) =>
      () =>
        new PlaceOrder().handle({ actor, order: { id, version: 1 }, attested: true })
    assert.equal(await together(drafts.map(place)), 1)
    const known = await db.from('persons').whereNotNull('identity_number_hash')
    assert.lengthOf(known, 1)
  })

  test('an order is attested or cancelled, never both [ASVS 2.3.4, 15.4.2]', async ({ assert }) => {
    const school = await givenSchool()
    const assistant = await given.person({ familyName: 'Ek' })
    const asked = { manager: assistant, unit: school.unit }
    const { id, version } = await placeHire(asked, [school.system], {}, false)
    const order = { id, version: version! }
    const done = await together([
      () => new AttestOrder().handle({ actor: actorOf(school.manager), order }),
      () => new CancelOrder().handle({ actor: actorOf(assistant), order, reason: 'Ändrat' }),
    ])
    assert.equal(done, 1)
  })
})
