import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import type { Attributes, Directory } from '#connectors/directory'
import { settings } from '#settings/settings'
import Contract from '#orders/models/contract'
import Order from '#orders/models/order'
import { failedIntents } from '#tests/support/background'
import { givenDirectory } from '#tests/support/given_directory'
import { lineOf, placeHire, sign } from '#tests/support/given_hire'
import {
  givenSchoolThatIsObserved,
  observedItem,
  situationIn,
  sync,
} from '#tests/support/given_observed'

const NOW = '2026-11-23T09:00:00.000Z'
const NUMBER = '19850709-9805'
const HASHED_IN = 'employeeID'

/** Whatever makes accounts in the directory, beside Kvittens. */
export interface OtherSystem {
  directory: Directory
  make(commonName: string, attributes: Attributes): Promise<string>
  change(id: string, attributes: Attributes): Promise<unknown>
  group(commonName: string): Promise<string>
  join(group: string, id: string): Promise<unknown>
}

const ASA = { sAMAccountName: ['asaohr'], givenName: ['Åsa'], sn: ['Öhrström'] }

/** What holds when another system makes the account, in the fake directory and the real one alike. */
export function observedStories(other: () => OtherSystem) {
  const hired = async (values: Parameters<typeof placeHire>[2] = {}) => {
    clock.stopAt(NOW)
    await givenDirectory(other().directory, { accountFlow: 'by_other_system' })
    const school = await givenSchoolThatIsObserved()
    const order = await placeHire(school, [school.account, school.mailbox, school.system], values)
    return { school, order }
  }

  const numbered = (order: Order, number = '4711') =>
    db.from('employments').where('id', order.employmentId!).update({ employment_number: number })

  const stateOf = async ({ id }: Order) => (await Order.findOrFail(id)).state

  const choose = (values: Parameters<typeof settings.write>[1]) =>
    inTransaction((trx) => settings.write(trx, values))

  test('that carries the employment number becomes the new colleague’s, and activates the order', async ({
    assert,
  }) => {
    const { school, order } = await hired()
    await numbered(order)
    await sign(order)
    const id = await other().make('Åsa Öhrström', {
      ...ASA,
      employeeNumber: ['4711'],
      mail: ['asa.ohrstrom@exempel.se'],
    })
    await sync()
    assert.deepEqual(await failedIntents(), [])
    assert.equal((await lineOf(order, school.account)).state, 'done')
    assert.equal((await lineOf(order, school.mailbox)).state, 'done')
    assert.equal(await stateOf(order), 'active')
    const account = await db.from('accounts').where('person_id', order.personId!).firstOrFail()
    const expected = { user_name: 'asaohr', source: 'observed', directory_id: id, closed_at: null }
    assert.include(account, { ...expected, email: 'asa.ohrstrom@exempel.se' })
    const person = await db.from('persons').where('id', order.personId!).firstOrFail()
    assert.equal(person.work_email, 'asa.ohrstrom@exempel.se')
    assert.equal(await situationIn(id), 'linked')
  })

  test('satisfies each item only when its own predicate holds', async ({ assert }) => {
    const { school, order } = await hired()
    await numbered(order)
    await sign(order)
    const id = await other().make('Åsa Öhrström', { ...ASA, employeeNumber: ['4711'] })
    await sync()
    assert.equal((await lineOf(order, school.account)).state, 'done')
    assert.equal((await lineOf(order, school.mailbox)).state, 'open')
    assert.equal(await stateOf(order), 'parked')
    await other().change(id, { mail: ['asa@exempel.se'] })
    await sync()
    assert.equal((await lineOf(order, school.mailbox)).state, 'done')
    assert.equal(await stateOf(order), 'active')
  })

  test('is found when it was there before anybody waited for it', async ({ assert }) => {
    const id = async () =>
      other().make('Åsa Öhrström', { ...ASA, employeeNumber: ['4711'], mail: ['a@exempel.se'] })
    const { order } = await hired()
    const made = await id()
    await sync()
    assert.equal(await situationIn(made), 'unmatched')
    await numbered(order)
    await sign(order)
    await sync()
    assert.equal(await situationIn(made), 'linked')
    assert.equal(await stateOf(order), 'active')
  })

  test('is known by the personnummer that it carries, of which only a keyed hash is kept', async ({
    assert,
  }) => {
    const { order } = await hired({ identityNumber: NUMBER })
    await choose({ directoryIdentityAttribute: HASHED_IN })
    await sign(order)
    const id = await other().make('Åsa Öhrström', { ...ASA, [HASHED_IN]: ['198507099805'] })
    await sync()
    assert.equal(await situationIn(id), 'linked')
    const rows = JSON.stringify(await db.from('directory_entries'))
    assert.notInclude(rows, '19850709')
  })

  test('counts as the signature where the setting says so, with its objectGUID as evidence', async ({
    assert,
  }) => {
    const { order } = await hired({ identityNumber: NUMBER })
    await choose({ directoryIdentityAttribute: HASHED_IN, observedAccountSigns: true })
    const id = await other().make('Åsa Öhrström', {
      ...ASA,
      [HASHED_IN]: ['198507099805'],
      employeeNumber: ['4711'],
      mail: ['asa@exempel.se'],
    })
    await sync()
    assert.deepEqual(await failedIntents(), [])
    const contract = await Contract.findByOrFail('orderId', order.id)
    const { state, signedSource, evidence } = contract
    assert.deepEqual(
      { state, signedSource, evidence },
      { state: 'signed', signedSource: 'directory', evidence: id }
    )
    assert.equal(await stateOf(order), 'active')
    const employment = await db.from('employments').where('id', order.employmentId!).firstOrFail()
    assert.include(employment, { employment_number: '4711', state: 'confirmed' })
  })

  test('signs nothing, and belongs to nobody, while the setting says no', async ({ assert }) => {
    const { order } = await hired({ identityNumber: NUMBER })
    await choose({ directoryIdentityAttribute: HASHED_IN })
    const id = await other().make('Åsa Öhrström', { ...ASA, [HASHED_IN]: ['198507099805'] })
    await sync()
    assert.equal((await Contract.findByOrFail('orderId', order.id)).state, 'ordered')
    assert.equal(await situationIn(id), 'unmatched')
  })

  test('is the same when it is renamed and moved, and its new names follow', async ({ assert }) => {
    const { order } = await hired()
    await numbered(order)
    await sign(order)
    const id = await other().make('Åsa Öhrström', {
      ...ASA,
      employeeNumber: ['4711'],
      mail: ['a@exempel.se'],
    })
    await sync()
    const { directory } = other()
    await directory.rename(id, 'Åsa Berg')
    await directory.move(id, (await settings.read()).directoryLeavers)
    await other().change(id, { sAMAccountName: ['asaber'], mail: ['asa.berg@exempel.se'] })
    await sync()
    const accounts = await db.from('accounts').where('person_id', order.personId!)
    assert.lengthOf(accounts, 1)
    assert.include(accounts[0], {
      user_name: 'asaber',
      email: 'asa.berg@exempel.se',
      directory_id: id,
    })
    assert.equal(await situationIn(id), 'linked')
  })

  test('satisfies a membership when the account is in the group', async ({ assert }) => {
    const group = await other().group('Lärare')
    const { school, order } = await hired()
    const member = await observedItem({ name: 'Lärargruppen', isPrimary: true }, [
      'member_of',
      group,
    ])
    const second = await placeHire(school, [school.account, member], {
      privateEmail: 'bo@example.se',
      preferredName: 'Bo',
      givenNames: 'Bo',
      familyName: 'Ek',
    })
    await numbered(second)
    await sign(second)
    const id = await other().make('Bo Ek', { sAMAccountName: ['boek'], employeeNumber: ['4711'] })
    await sync()
    await sync()
    assert.equal((await lineOf(second, member)).state, 'open')
    await other().join(group, id)
    await sync()
    assert.equal((await lineOf(second, member)).state, 'done')
    assert.equal(await stateOf(order), 'parked')
  })
}
