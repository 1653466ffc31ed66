import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { DirectoryRefusal, DirectoryUnreachable } from '#connectors/directory_failures'
import { clock, shift } from '#shared/clock'
import Operation from '#provisioning/models/operation'
import AttendIntent from '#operations/actions/attend_intent'
import CancelOrder from '#orders/actions/cancel_order'
import Order from '#orders/models/order'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { UNITS } from '#tests/support/domain_controller'
import { givenDirectory, givenSchoolWithDirectory } from '#tests/support/given_directory'
import { actorOf, lineOf, placeHire, sign } from '#tests/support/given_hire'

const CALLS = ['taken', 'find', 'add', 'write', 'read'] as const
const MOMENTS = ['before', 'after'] as const

/** Each call to the directory, before it is heard and after, when its answer is lost. */
const POINTS = CALLS.flatMap((call) => MOMENTS.map((moment) => [call, moment] as const))

test.group('Making an account, when the directory fails,', (group) => {
  let directory: FakeDirectory

  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt('2026-11-23T09:00:00.000Z')
    directory = new FakeDirectory(UNITS)
    await givenDirectory(directory)
    return () => clock.resume()
  })

  const signed = async () => {
    const school = await givenSchoolWithDirectory()
    const order = await placeHire(school, [school.account])
    await sign(order)
    return { school, order }
  }

  const later = async () => {
    clock.stopAt(shift(clock.now(), { minutes: 5 }))
    await doDueWork()
  }

  const accounts = () => directory.domain.accounts()
  const operation = () => Operation.firstOrFail()

  const assertMade = async (assert: any, order: Order, school: any) => {
    assert.lengthOf(accounts(), 1)
    assert.deepEqual(accounts()[0].get('displayName'), ['Åsa Öhrström'])
    assert.equal((await lineOf(order, school.account)).state, 'done')
    assert.equal((await operation()).state, 'succeeded')
    assert.lengthOf(await db.from('accounts'), 1)
  }

  test('goes on where it was, and makes one: {0}, {1} it was done')
    .with(POINTS.map(([call, moment]) => [call, moment]))
    .run(async ({ assert }, [call, moment]) => {
      let broken = 0
      directory.interrupt = (...at) => {
        if (broken || at[0] !== call || at[1] !== moment) return
        broken++
        throw new DirectoryUnreachable('no_answer', 'lost')
      }
      const { order, school } = await signed()
      await doDueWork()
      assert.equal(broken, 1)
      assert.equal((await lineOf(order, school.account)).state, 'open')
      await later()
      await assertMade(assert, order, school)
    })

  test('waits for days, and makes it when the directory is back', async ({ assert }) => {
    directory.fall()
    const { order, school } = await signed()
    for (let hours = 0; hours < 72; hours += 2) {
      clock.stopAt(shift(clock.now(), { hours: 2 }))
      await doDueWork()
    }
    assert.equal((await operation()).state, 'pending')
    directory.revive()
    clock.stopAt(shift(clock.now(), { hours: 2 }))
    await doDueWork()
    await assertMade(assert, order, school)
  })

  test('takes other names when somebody got them in the very moment, one refusal after the other', async ({
    assert,
  }) => {
    directory.interrupt = (call, moment) => {
      if (call !== 'add' || moment !== 'before' || accounts().length > 0) return
      const taken = { sAMAccountName: ['asaohr01'], userPrincipalName: ['other@x'] }
      directory.domain.add('user', UNITS.accounts, 'Åsa Öhrström', taken)
    }
    const { order, school } = await signed()
    await doDueWork()
    await later()
    await later()
    assert.equal((await lineOf(order, school.account)).state, 'done')
    const [other, own] = accounts()
    assert.deepEqual(other.get('displayName'), [])
    assert.deepEqual(own.get('sAMAccountName'), ['asaohr02'])
  })

  test('is left to a person when the directory refuses, and goes on when that person says so', async ({
    assert,
  }) => {
    directory.interrupt = (call) => {
      if (call === 'add') throw new DirectoryRefusal('no_right', 'insufficient access rights')
    }
    const { order, school } = await signed()
    await doDueWork()
    assert.include(
      { ...(await operation()).$attributes },
      {
        state: 'needs_attention',
        failure: 'directory_no_right',
      }
    )
    assert.equal((await lineOf(order, school.account)).state, 'needs_attention')
    directory.revive()
    const { id, generation } = await db
      .from('intents')
      .where('state', 'needs_attention')
      .firstOrFail()
    const actor = actorOf(school.it)
    const decision = { intent: { id, generation }, verb: 'retry', reason: null } as const
    await new AttendIntent().handle({ actor, ...decision })
    await doDueWork()
    await assertMade(assert, order, school)
  })

  test('that a person decides to do without lets the rest of the order go on', async ({
    assert,
  }) => {
    directory.interrupt = (call) => {
      if (call === 'add') throw new DirectoryRefusal('no_right', 'insufficient access rights')
    }
    const { order, school } = await signed()
    await doDueWork()
    const waiting = db.from('intents').where('state', 'needs_attention')
    const { id, generation } = await waiting.firstOrFail()
    const decision = { intent: { id, generation }, verb: 'skip', reason: 'behövs inte' } as const
    await new AttendIntent().handle({ actor: actorOf(school.it), ...decision })
    await doDueWork()
    assert.equal((await lineOf(order, school.account)).state, 'not_applicable')
    assert.equal((await operation()).state, 'cancelled')
    const { state } = await db.from('orders').where('id', order.id).firstOrFail()
    assert.equal(state, 'completed')
  })

  const cancel = async (order: Order, school: any) => {
    const known = await Order.findOrFail(order.id)
    const decision = { actor: actorOf(school.manager), reason: 'ångrat' }
    await new CancelOrder().handle({ ...decision, order: known })
  }

  test('makes none when the order was cancelled before anything was added', async ({ assert }) => {
    directory.fall()
    const { order, school } = await signed()
    await doDueWork()
    await cancel(order, school)
    directory.revive()
    await later()
    assert.isEmpty(accounts())
    assert.equal((await operation()).state, 'cancelled')
  })

  test('puts away what was added when the order was cancelled meanwhile', async ({ assert }) => {
    directory.interrupt = (call) => {
      if (call === 'write') throw new DirectoryUnreachable('no_answer', 'lost')
    }
    const { order, school } = await signed()
    await doDueWork()
    await cancel(order, school)
    directory.revive()
    await later()
    assert.include(accounts()[0].dn, UNITS.leavers)
    assert.deepEqual(accounts()[0].get('userAccountControl'), ['514'])
    assert.equal((await operation()).state, 'cancelled')
  })

  test('stops and asks when several accounts carry its marker', async ({ assert }) => {
    const { order } = await signed()
    directory.interrupt = async (call, moment) => {
      if (call !== 'find' || moment !== 'before' || accounts().length > 0) return
      const marker = { 'msDS-cloudExtensionAttribute20': [(await operation()).marker] }
      for (const name of ['ett', 'två']) directory.domain.add('user', UNITS.accounts, name, marker)
    }
    await doDueWork()
    assert.equal((await operation()).failure, 'directory_many')
    assert.lengthOf(accounts(), 2)
    assert.isEmpty(await db.from('accounts').where('person_id', order.personId!))
  })

  test('does not believe a directory that says yes and writes something else', async ({
    assert,
  }) => {
    directory.interrupt = (call, moment) => {
      if (call === 'write' && moment === 'after')
        directory.domain.stamp(accounts()[0], { department: ['Något annat'] })
    }
    await signed()
    await doDueWork()
    const { state, failure } = await operation()
    assert.deepEqual({ state, failure }, { state: 'needs_attention', failure: 'directory_differs' })
  })
})
