import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { operator, system } from '#shared/actor'
import { clock, shift } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import ReleaseBrake from '#provisioning/sync/actions/release_brake'
import StartSync from '#provisioning/sync/actions/start_sync'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { UNITS } from '#tests/support/domain_controller'
import { givenDirectory } from '#tests/support/given_directory'
import { actorOf } from '#tests/support/given_hire'
import { DISABLED, makeAccount, situationIn, sync, syncState } from '#tests/support/given_observed'

test.group('The brake', (group) => {
  let directory: FakeDirectory
  let accounts: ReturnType<typeof makeAccount>[]

  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt('2026-11-23T09:00:00.000Z')
    directory = new FakeDirectory(UNITS, 7)
    await givenDirectory(directory)
    accounts = Array.from({ length: 30 }, (_, n) => makeAccount(directory, `Anna ${n}`))
    await sync()
    return () => clock.resume()
  })

  const remove = (count: number) => {
    for (const { id } of accounts.slice(0, count)) directory.domain.remove(id)
  }
  const disable = (from: number, count: number) => {
    for (const one of accounts.slice(from, from + count))
      directory.domain.stamp(one, { userAccountControl: [DISABLED] })
  }
  const deleted = () => db.from('directory_entries').where('situation', 'deleted')
  const release = async (actor = operator('anna')) =>
    new ReleaseBrake().handle({ actor, known: { version: (await syncState()).version } })

  test('lets ten gone at a time pass', async ({ assert }) => {
    remove(10)
    await sync()
    assert.equal((await syncState()).state, 'idle')
    assert.lengthOf(await deleted(), 10)
  })

  test('stops when more are gone or disabled in one run, before anything follows', async ({
    assert,
  }) => {
    remove(6)
    disable(6, 5)
    const added = makeAccount(directory, 'Ny Kollega')
    await sync()
    const { state, stoppedBecause, lost } = await syncState()
    assert.deepEqual(
      { state, stoppedBecause, lost },
      { state: 'stopped', stoppedBecause: 'lost', lost: 11 }
    )
    assert.isEmpty(await deleted())
    assert.isNull(await situationIn(added.id))
  })

  test('counts none of those that Kvittens itself has closed', async ({ assert }) => {
    for (const [n, { id }] of accounts.slice(0, 20).entries()) {
      const person = await given.person()
      const names = { user_name: `k${n}`, user_name_key: `k${n}`, source: 'by_kvittens' }
      const times = { created_at: clock.now(), closed_at: clock.now() }
      await db
        .table('accounts')
        .insert({ person_id: person.id, directory_id: id, ...names, ...times })
    }
    disable(0, 20)
    await sync()
    assert.equal((await syncState()).state, 'idle')
  })

  test('takes a share of many accounts, when that is more', async ({ assert }) => {
    await inTransaction((trx) => settings.write(trx, { syncBrakePercent: 50 }))
    remove(15)
    await sync()
    assert.lengthOf(await deleted(), 15)
  })

  test('holds, whatever else happens, until somebody says yes', async ({ assert }) => {
    remove(11)
    await sync()
    makeAccount(directory, 'Ny Kollega')
    clock.stopAt(shift(clock.now(), { minutes: 10 }))
    await doDueWork({ duties: true })
    await sync()
    assert.equal((await syncState()).state, 'stopped')
    assert.isEmpty(await deleted())
    await release()
    await doDueWork()
    assert.equal((await syncState()).state, 'idle')
    assert.lengthOf(await deleted(), 11)
    await sync()
    assert.lengthOf(await db.from('directory_entries'), 31)
  })

  test('is not released by whoever began the run, nor by the system', async ({ assert }) => {
    const person = await given.person()
    const starter = actorOf(person)
    remove(11)
    await new StartSync().handle({ actor: starter })
    await doDueWork()
    for (const actor of [starter, system]) await assert.rejects(() => release(actor))
    assert.equal((await syncState()).state, 'stopped')
    await release(actorOf(await given.person()))
    assert.equal((await syncState()).state, 'applying')
  })

  test('is released as it was shown, and once', async ({ assert }) => {
    remove(11)
    await sync()
    const known = { version: (await syncState()).version }
    const actor = operator('anna')
    await assert.rejects(() =>
      new ReleaseBrake().handle({ actor, known: { version: known.version - 1 } })
    )
    await new ReleaseBrake().handle({ actor, known })
    await assert.rejects(() => new ReleaseBrake().handle({ actor, known }))
  })

  test('stops at an empty answer about everything, and asks again rather than believe it', async ({
    assert,
  }) => {
    const objects = new Map(directory.domain.objects)
    directory.domain.objects.clear()
    await db.from('directory_sync_state').update({ cookie: null })
    await sync()
    const { state, stoppedBecause } = await syncState()
    assert.deepEqual({ state, stoppedBecause }, { state: 'stopped', stoppedBecause: 'empty' })
    for (const [id, object] of objects) directory.domain.objects.set(id, object)
    await release()
    await doDueWork()
    assert.equal((await syncState()).state, 'idle')
    assert.isEmpty(await deleted())
  })
})
