import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Directory } from '#connectors/directory'
import { addDays, clock, startOfDay } from '#shared/clock'
import CancelOrder from '#orders/actions/cancel_order'
import Order from '#orders/models/order'
import Operation from '#provisioning/models/operation'
import { doDueWork, failedIntents } from '#tests/support/background'
import { actorOf, lineOf, placeHire, sign } from '#tests/support/given_hire'
import { givenDirectory, givenSchoolWithDirectory } from '#tests/support/given_directory'
import { UNITS } from '#tests/support/domain_controller'

const NOW = '2026-11-23T09:00:00.000Z'
/** accountExpires of an account that never expires, in the directory's own two ways. */
const NEVER = ['0', '9223372036854775807']

const accountOf = (order: Order) =>
  db.from('accounts').where('person_id', order.personId!).firstOrFail()

export const stateOf = async (order: Order) => (await Order.findOrFail(order.id)).state

/** What holds of every account that Kvittens makes, in the fake directory and the real one alike. */
export function accountStories(open: () => Directory) {
  const entryOf = async (order: Order, wanted: string[]) => {
    const { directory_id: id } = await accountOf(order)
    return (await open().read(id, wanted))!
  }

  const hired = async (values: Parameters<typeof placeHire>[2] = {}) => {
    clock.stopAt(NOW)
    await givenDirectory(open())
    const school = await givenSchoolWithDirectory()
    const order = await placeHire(school, [school.account, school.system], values)
    await doDueWork()
    return { school, order: await Order.findOrFail(order.id) }
  }

  test('is not made before the contract is signed', async ({ assert }) => {
    await hired()
    assert.isEmpty(await Operation.all())
    assert.isEmpty(await open().find('sn', 'Öhrström'))
  })

  test('is made when the contract is signed, as the template says, disabled, and activates the order', async ({
    assert,
  }) => {
    const { order, school } = await hired()
    await sign(order)
    await doDueWork()
    assert.deepEqual(await failedIntents(), [])
    const wanted = ['sAMAccountName', 'userPrincipalName', 'mail', 'displayName', 'department']
    const entry = await entryOf(order, [...wanted, 'userAccountControl', 'accountExpires'])
    assert.include(entry.dn, UNITS.accounts)
    assert.deepInclude(entry.attributes, {
      sAMAccountName: ['asaohr01'],
      userPrincipalName: ['asa.ohrstrom@ad.kvittens.test'],
      mail: ['asa.ohrstrom@exempel.se'],
      displayName: ['Åsa Öhrström'],
      department: [school.unit.name],
    })
    assert.equal(Number(entry.attributes.userAccountControl[0]) & 2, 2)
    assert.include(NEVER, entry.attributes.accountExpires[0])
    assert.equal((await lineOf(order, school.account)).state, 'done')
    assert.equal(await stateOf(order), 'active')
    const row = await accountOf(order)
    assert.include(row, { user_name: 'asaohr01', source: 'by_kvittens', directory_id: entry.id })
  })

  test('is not made earlier than so many days before the first day', async ({ assert }) => {
    const { order, school } = await hired({ startDate: '2027-03-01' })
    await sign(order)
    await doDueWork()
    assert.equal((await lineOf(order, school.account)).state, 'open')
    assert.isEmpty(await db.from('accounts').where('person_id', order.personId!))
    clock.stopAt(startOfDay('2027-01-30'))
    await doDueWork()
    assert.equal((await lineOf(order, school.account)).state, 'done')
  })

  test('expires by itself at the end of the last day', async ({ assert }) => {
    const { order } = await hired({ form: 'fixed_term', lastDate: '2027-06-11' })
    await sign(order)
    await doDueWork()
    const { attributes } = await entryOf(order, ['accountExpires'])
    const ends = BigInt(Date.parse('2027-06-11T22:00:00.000Z')) + 11_644_473_600_000n
    assert.equal(attributes.accountExpires[0], String(ends * 10_000n))
  })

  test('is enabled on the first day, and not before', async ({ assert }) => {
    const { order } = await hired()
    await sign(order)
    await doDueWork()
    const firstDay = addDays(clock.today(), 21)
    clock.stopAt(new Date(Date.parse(startOfDay(firstDay)) - 1_000).toISOString())
    await doDueWork()
    const before = await entryOf(order, ['userAccountControl'])
    assert.equal(Number(before.attributes.userAccountControl[0]) & 2, 2)
    clock.stopAt(startOfDay(firstDay))
    await doDueWork()
    const after = await entryOf(order, ['userAccountControl'])
    assert.equal(Number(after.attributes.userAccountControl[0]) & 2, 0)
  })

  test('that is taken back is disabled, and its line is done by itself', async ({ assert }) => {
    const { order, school } = await hired()
    await sign(order)
    await doDueWork()
    clock.stopAt(startOfDay(addDays(clock.today(), 21)))
    await doDueWork()
    const known = await Order.findOrFail(order.id)
    const actor = actorOf(school.manager)
    await new CancelOrder().handle({ actor, order: known, reason: 'kom aldrig' })
    await doDueWork()
    const { attributes } = await entryOf(order, ['userAccountControl'])
    assert.equal(Number(attributes.userAccountControl[0]) & 2, 2)
    const line = await lineOf(order, school.account)
    assert.include({ ...line.$attributes }, { direction: 'revoke', state: 'done' })
    assert.isNotNull((await accountOf(order)).closed_at)
  })

  test('never takes over a name that somebody else has there', async ({ assert }) => {
    const other = { sAMAccountName: ['asaohr01'], userPrincipalName: ['x@ad.kvittens.test'] }
    const account = { parent: UNITS.accounts, commonName: 'Åsa Öhrström', attributes: other }
    await open().add(account)
    const { order } = await hired()
    await sign(order)
    await doDueWork()
    const entry = await entryOf(order, ['sAMAccountName'])
    assert.deepEqual(entry.attributes.sAMAccountName, ['asaohr02'])
    assert.include(entry.dn, 'CN=Åsa Öhrström 2,')
    assert.lengthOf(await open().find('sAMAccountName', 'asaohr01'), 1)
  })
}
