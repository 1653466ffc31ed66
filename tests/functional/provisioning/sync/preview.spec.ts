import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { clock, shift } from '#shared/clock'
import { previewSync } from '#provisioning/sync/preview/preview_sync'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { UNITS } from '#tests/support/domain_controller'
import { givenDirectory } from '#tests/support/given_directory'
import { lineOf, placeHire, sign } from '#tests/support/given_hire'
import {
  givenSchoolThatIsObserved,
  makeAccount,
  situationIn,
  sync,
} from '#tests/support/given_observed'

/** Everything that the database holds, but what the outbox and the sessions do by themselves. */
async function everything() {
  const tables = (await db.connection().getAllTables(['public'])).filter(
    (name) => !/^search_texts|^sqlite|^adonis_/.test(name)
  )
  const rows: Record<string, unknown> = {}
  for (const table of tables) rows[table] = await db.from(table)
  return rows
}

test.group('A sync that only tells what it would do', (group) => {
  let directory: FakeDirectory

  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt('2026-11-23T09:00:00.000Z')
    directory = new FakeDirectory(UNITS, 3)
    await givenDirectory(directory)
    return () => clock.resume()
  })

  const hired = async () => {
    const school = await givenSchoolThatIsObserved()
    const order = await placeHire(school, [school.account, school.mailbox])
    await db.from('employments').where('id', order.employmentId!).update({ employment_number: '7' })
    await sign(order)
    await doDueWork()
    return { school, order }
  }

  const situations = async () =>
    Object.fromEntries((await previewSync()).entries.map((one) => [one.directoryId, one.situation]))

  test('tells it before the first sync, and changes nothing', async ({ assert }) => {
    const { school, order } = await hired()
    const [hers, ...pair] = ['7', '8', '8'].map((number) =>
      makeAccount(directory, `Anna ${number}`, { employeeNumber: [number] })
    )
    const before = await everything()
    const preview = await previewSync()
    assert.deepEqual(await everything(), before)
    assert.include(preview, { full: true, seen: 3, lost: 0, stops: null })
    const own = preview.entries.find(({ directoryId }) => directoryId === hers.id)!
    assert.include(own, { situation: 'linked', personId: order.personId, isNew: true })
    assert.deepEqual(own.lineIds, [(await lineOf(order, school.account)).id])
    await sync()
    for (const { id } of [hers, ...pair])
      assert.equal(
        await situationIn(id),
        preview.entries.find((one) => one.directoryId === id)!.situation
      )
  })

  test('tells of what somebody waits for by now, though the directory is as it was', async ({
    assert,
  }) => {
    const { id } = makeAccount(directory, 'Anna Ek', { employeeNumber: ['7'] })
    await sync()
    assert.deepEqual(await situations(), {})
    await hired()
    assert.deepEqual(await situations(), { [id]: 'linked' })
  })

  test('tells that the brake would stop it', async ({ assert }) => {
    const accounts = Array.from({ length: 12 }, (_, n) => makeAccount(directory, `Anna ${n}`))
    await sync()
    for (const { id } of accounts) directory.domain.remove(id)
    const { stops, lost } = await previewSync()
    assert.deepEqual({ stops, lost }, { stops: 'lost', lost: 12 })
  })

  test('tells what a full sync would miss when the cookie is refused', async ({ assert }) => {
    const [gone] = ['Anna Ek', 'Bo Ek'].map((name) => makeAccount(directory, name))
    await sync()
    directory.domain.objects.delete(gone.id)
    await db.from('directory_sync_state').update({ cookie: 'bm9uZQ==' })
    assert.equal((await situations())[gone.id], 'deleted')
    assert.equal(await situationIn(gone.id), 'unmatched')
  })
})

test.group('The duty of looking at the directory', (group) => {
  let directory: FakeDirectory
  let looks = 0

  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt('2026-11-23T09:00:00.000Z')
    looks = 0
    directory = new FakeDirectory(UNITS)
    directory.interrupt = (call) => void (call === 'changes' && looks++)
    makeAccount(directory, 'Anna Ek')
    return () => clock.resume()
  })

  const pass = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) {
      clock.stopAt(shift(clock.now(), { minutes: 1 }))
      await doDueWork({ duties: true })
    }
  }

  test('has it looked at as often as the setting says', async ({ assert }) => {
    await givenDirectory(directory, { directorySyncMinutes: 3 })
    await pass(9)
    assert.equal(looks, 3)
  })

  test('does nothing where no directory is set up', async ({ assert }) => {
    await pass(6)
    assert.equal(looks, 0)
    assert.isEmpty(await db.from('directory_sync_state'))
  })

  test('asks a directory that was away again within as many minutes, one run at a time', async ({
    assert,
  }) => {
    await givenDirectory(directory)
    directory.fall()
    await pass(40)
    assert.lengthOf(await db.from('intents').where('kind', 'provisioning.sync'), 1)
    directory.revive()
    await pass(6)
    assert.isNull(await db.from('directory_entries').whereNull('situation').first())
    assert.lengthOf(await db.from('directory_entries'), 1)
  })
})
