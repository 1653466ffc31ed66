import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import type { Attributes } from '#connectors/directory'
import { addDays, clock, startOfDay } from '#shared/clock'
import { fold } from '#shared/text/fold'
import type Person from '#people/models/person'
import DecideMatch from '#provisioning/sync/actions/decide_match'
import { proposedPeople } from '#provisioning/sync/queries/proposed_people'
import { failedIntents } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { UNITS } from '#tests/support/domain_controller'
import { givenDirectory } from '#tests/support/given_directory'
import { actorOf, lineOf, placeHire, sign } from '#tests/support/given_hire'
import {
  DISABLED,
  entryOf,
  givenSchoolThatIsObserved,
  makeAccount,
  situationIn,
  sync,
} from '#tests/support/given_observed'

const accountsOf = (person: Person) => db.from('accounts').where('person_id', person.id)

const addAccount = (person: Person, userName: string, more: Record<string, unknown> = {}) =>
  db.table('accounts').insert({
    person_id: person.id,
    user_name: userName,
    user_name_key: fold(userName),
    source: 'import',
    created_at: clock.now(),
    ...more,
  })

test.group('The first sync of an organisation', (group) => {
  let directory: FakeDirectory

  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt('2026-11-23T09:00:00.000Z')
    directory = new FakeDirectory(UNITS)
    await givenDirectory(directory)
    return () => clock.resume()
  })

  const employee = async (employmentNumber?: string, values: Partial<Person> = {}) => {
    const person = await given.person(values)
    await given.employment(person, await given.unit(), { employmentNumber })
    return person
  }

  const make = (name: string, attributes?: Attributes) => makeAccount(directory, name, attributes)

  test('links the account that has a known account’s user name, however it is spelled', async ({
    assert,
  }) => {
    const person = await employee()
    await addAccount(person, 'Åsaohr01')
    const { id } = make('Åsa Öhrström', { sAMAccountName: ['ASAOHR01'] })
    await sync()
    assert.equal(await situationIn(id), 'linked')
    const [account] = await accountsOf(person)
    assert.include(account, { directory_id: id, source: 'import', user_name: 'ASAOHR01' })
  })

  test('links by employment number somebody of whose account nothing was known', async ({
    assert,
  }) => {
    const person = await employee('17')
    const { id } = make('Anna Ek', { employeeNumber: ['17'], mail: ['anna.ek@exempel.se'] })
    await sync()
    const [account] = await accountsOf(person)
    assert.include(account, { directory_id: id, source: 'observed', email: 'anna.ek@exempel.se' })
    assert.equal((await entryOf(id)).personId, person.id)
  })

  test('links nobody who has left, and nobody by name alone', async ({ assert }) => {
    const gone = await given.person({ preferredName: 'Bo', familyName: 'Ek' })
    const last = { employmentNumber: '18', lastDate: '2026-11-22' }
    await given.employment(gone, await given.unit(), last)
    await employee(undefined, { preferredName: 'Anna', familyName: 'Ek' })
    const accounts = [make('Bo Ek', { employeeNumber: ['18'] }), make('Anna Ek')]
    await sync()
    for (const { id } of accounts) assert.equal(await situationIn(id), 'unmatched')
    assert.isEmpty(await db.from('accounts'))
  })

  test('leaves to a person two accounts with one number, whichever comes first', async ({
    assert,
  }) => {
    const person = await employee('17')
    const pair = ['Anna Ek', 'Admin Anna'].map((name) => make(name, { employeeNumber: ['17'] }))
    await sync()
    for (const { id } of pair) assert.equal(await situationIn(id), 'disputed')
    assert.isEmpty(await accountsOf(person))
  })

  test('prefers of two accounts with one number that whose user name is known', async ({
    assert,
  }) => {
    const person = await employee('17')
    await addAccount(person, 'annek')
    const admin = make('Admin Anna', { employeeNumber: ['17'] })
    const own = make('Anna Ek', { employeeNumber: ['17'], sAMAccountName: ['annek'] })
    await sync()
    assert.equal(await situationIn(own.id), 'linked')
    assert.equal(await situationIn(admin.id), 'disputed')
  })

  test('leaves to a person an account whose number and user name are two people’s', async ({
    assert,
  }) => {
    await employee('17')
    await addAccount(await employee(), 'annek')
    const { id } = make('Anna Ek', { employeeNumber: ['17'], sAMAccountName: ['annek'] })
    await sync()
    assert.equal(await situationIn(id), 'disputed')
  })

  test('leaves to a person an account with a user name that was somebody else’s', async ({
    assert,
  }) => {
    const person = await employee('17')
    await addAccount(await given.person(), 'annek', { closed_at: clock.now() })
    const { id } = make('Anna Ek', { employeeNumber: ['17'], sAMAccountName: ['annek'] })
    await sync()
    assert.equal(await situationIn(id), 'disputed')
    assert.isEmpty(await accountsOf(person))
    assert.deepEqual(await failedIntents(), [])
  })

  test('of more accounts than one turn takes comes to its end', async ({ assert }) => {
    for (let n = 0; n < 450; n++) make('Anna Ek', { employeeNumber: [String(n)] })
    const person = await employee('449')
    await sync()
    assert.lengthOf(await db.from('directory_entries').where('pending', true), 0)
    assert.lengthOf(await accountsOf(person), 1)
  })
})

test.group('An account in the directory', (group) => {
  let directory: FakeDirectory

  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt('2026-11-23T09:00:00.000Z')
    directory = new FakeDirectory(UNITS)
    await givenDirectory(directory)
    return () => clock.resume()
  })

  const linked = async (lastDate: string | null = null) => {
    const person = await given.person()
    const employment = { employmentNumber: '17', lastDate }
    await given.employment(person, await given.unit(), employment)
    const object = makeAccount(directory, 'Anna Ek', { employeeNumber: ['17'] })
    await sync()
    return { person, object, id: object.id }
  }

  test('is told to belong to somebody who has left, the day after their last one', async ({
    assert,
  }) => {
    const { id } = await linked('2026-11-24')
    assert.equal(await situationIn(id), 'linked')
    clock.stopAt(startOfDay('2026-11-25'))
    await sync()
    assert.equal(await situationIn(id), 'linked_to_leaver')
    await db.from('employments').update({ last_date: null })
    await sync()
    assert.equal(await situationIn(id), 'linked')
  })

  test('is unlinked when the person’s account was closed, and nothing links it again', async ({
    assert,
  }) => {
    const { id, person } = await linked()
    await db.from('employments').update({ employment_number: null })
    await accountsOf(person).update({ closed_at: clock.now() })
    await sync()
    assert.equal(await situationIn(id), 'unlinked')
  })

  test('that was deleted keeps its person and their account for a person to decide', async ({
    assert,
  }) => {
    const { id, person } = await linked()
    directory.domain.remove(id)
    await sync()
    assert.equal(await situationIn(id), 'deleted')
    const [account] = await accountsOf(person)
    assert.include(account, { directory_id: id, closed_at: null })
  })

  test('is that of a marker which Kvittens is about to make, and left to it', async ({
    assert,
  }) => {
    const { person } = await linked()
    const operation = { kind: 'create_account', state: 'pending', person_id: person.id }
    const row = { ...operation, marker: 'kvittens-1', created_at: clock.now() }
    await db.table('provisioning_operations').insert(row)
    const marker = { 'msDS-cloudExtensionAttribute20': ['kvittens-1'] }
    const { id } = makeAccount(directory, 'Ny Kollega', marker)
    await sync()
    assert.isNull(await situationIn(id))
    await db.from('provisioning_operations').update({ state: 'cancelled' })
    await sync()
    assert.equal(await situationIn(id), 'unlinked')
  })

  test('of the name of somebody who waits is proposed to a person, soonest first day first', async ({
    assert,
  }) => {
    const school = await givenSchoolThatIsObserved()
    const later = { startDate: addDays(clock.today(), 40), privateEmail: 'b@example.se' }
    const orders = []
    for (const values of [later, {}]) {
      const order = await placeHire(school, [school.account], values)
      await sign(order)
      orders.push(order)
    }
    const { id } = makeAccount(directory, 'Åsa Öhrström')
    makeAccount(directory, 'Åsa Öberg')
    await sync()
    assert.equal(await situationIn(id), 'unmatched')
    const entryId = (await entryOf(id)).id
    const proposals = await proposedPeople()
    assert.deepEqual(
      proposals.map((one) => [one.entryId, one.orderId]),
      [
        [entryId, orders[1].id],
        [entryId, orders[0].id],
      ]
    )
  })

  test('is whose a person says it is, once, and their order goes on', async ({ assert }) => {
    const school = await givenSchoolThatIsObserved()
    const order = await placeHire(school, [school.account])
    await sign(order)
    const { id } = makeAccount(directory, 'Åsa Öhrström')
    await sync()
    const { id: entryId, seenAt } = await entryOf(id)
    const actor = actorOf(school.it)
    const decision = { actor, entry: { id: entryId, seenAt }, personId: order.personId! }
    await new DecideMatch().handle(decision)
    assert.equal(await situationIn(id), 'linked')
    assert.equal((await lineOf(order, school.account)).state, 'done')
    await assert.rejects(() => new DecideMatch().handle(decision))
    await sync()
    assert.equal(await situationIn(id), 'linked')
  })

  test('that somebody had before is theirs again when they are hired anew, but signs nothing while disabled', async ({
    assert,
  }) => {
    const { id, person, object } = await linked('2026-11-24')
    await accountsOf(person).update({ closed_at: clock.now() })
    clock.stopAt(startOfDay('2026-12-01'))
    await db
      .table('settings')
      .insert({ key: 'observedAccountSigns', value: 'true', updated_at: clock.now() })
    directory.domain.stamp(object, { userAccountControl: [DISABLED] })
    const school = await givenSchoolThatIsObserved()
    await db.from('employments').where('person_id', person.id).update({ employment_number: null })
    const order = await placeHire(school, [school.account], { existingPersonId: person.id })
    await db
      .from('employments')
      .where('id', order.employmentId!)
      .update({ employment_number: '17' })
    await sync()
    assert.equal(await situationIn(id), 'linked')
    const contract = await db.from('contracts').where('order_id', order.id).firstOrFail()
    assert.equal(contract.state, 'ordered')
    await sign(order)
    await sync()
    assert.equal((await lineOf(order, school.account)).state, 'done')
    assert.lengthOf(await accountsOf(person), 1)
  })
})
