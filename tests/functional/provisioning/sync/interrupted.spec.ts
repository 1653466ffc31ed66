import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { DirectoryUnreachable } from '#connectors/directory_failures'
import { clock, shift } from '#shared/clock'
import { runStepsThrough } from '#shared/steps/step_runner'
import Order from '#orders/models/order'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { UNITS } from '#tests/support/domain_controller'
import { givenDirectory } from '#tests/support/given_directory'
import { placeHire, sign } from '#tests/support/given_hire'
import {
  givenSchoolThatIsObserved,
  makeAccount,
  sync,
  syncState,
} from '#tests/support/given_observed'

const ACCOUNTS = 10
const PAGE = 3
const PAGES = [1, 2, 3, 4]
const STEPS = ['begin', 'read', 'note the gone', 'brake', 'look up groups', 'settle', 'record']
const COMMITS = Array.from({ length: 13 }, (_, n) => n + 1)

/** Fails one commit of the sync's own; those of the outbox around it are the outbox's business. */
function failCommit(number: number) {
  let commits = 0
  let inside = false
  const end = runStepsThrough(async ({ effect, step }, work) => {
    if (effect === 'provisioning.sync' && STEPS.includes(step)) inside = true
    if (effect === 'outbox' || step === 'release') inside = false
    if (inside && effect === 'transaction' && ++commits === number) throw new Error('died')
    return work()
  })
  return { end, count: () => commits }
}

test.group('A sync that is interrupted', (group) => {
  let directory: FakeDirectory
  let order: Order

  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt('2026-11-23T09:00:00.000Z')
    directory = new FakeDirectory(UNITS, PAGE)
    await givenDirectory(directory)
    const school = await givenSchoolThatIsObserved()
    order = await placeHire(school, [school.account])
    await db.from('employments').where('id', order.employmentId!).update({ employment_number: '7' })
    await sign(order)
    for (let n = 1; n <= ACCOUNTS; n++)
      makeAccount(directory, `Anna ${n}`, { employeeNumber: [String(n)] })
    return () => clock.resume()
  })

  const later = async () => {
    clock.stopAt(shift(clock.now(), { minutes: 5 }))
    await doDueWork()
  }

  const assertDone = async (assert: any) => {
    assert.equal((await syncState()).state, 'idle')
    const entries = await db.from('directory_entries')
    assert.lengthOf(entries, ACCOUNTS)
    assert.lengthOf(
      entries.filter(({ situation }) => situation === 'linked'),
      1
    )
    assert.lengthOf(
      entries.filter(({ situation }) => situation === 'unmatched'),
      ACCOUNTS - 1
    )
    assert.lengthOf(await db.from('accounts').where('person_id', order.personId!), 1)
    assert.equal((await Order.findOrFail(order.id)).state, 'completed')
  }

  test('before page {$self} goes on at that page')
    .with(PAGES)
    .run(async ({ assert }, page) => {
      let asked = 0
      directory.interrupt = (call) => {
        if (call === 'page' && ++asked === page) throw new DirectoryUnreachable('no_answer', 'gone')
      }
      await sync()
      assert.equal((await syncState()).state, 'reading')
      assert.lengthOf(await db.from('directory_entries'), Math.min(ACCOUNTS, (page - 1) * PAGE))
      await later()
      assert.equal(asked, PAGES.length + 1)
      await assertDone(assert)
    })

  test('{0} step "{1}" goes on where it was')
    .with(STEPS.flatMap((step) => ['before', 'after'].map((moment) => [moment, step] as const)))
    .run(async ({ assert }, [moment, wanted]) => {
      let broken = 0
      const end = runStepsThrough(async ({ effect, step }, work) => {
        const isIt = effect === 'provisioning.sync' && step === wanted && broken++ === 0
        if (isIt && moment === 'before') throw new Error('died')
        const result = await work()
        if (isIt) throw new Error('died')
        return result
      })
      try {
        await sync()
        await later()
      } finally {
        end()
      }
      assert.isAbove(broken, 0)
      await assertDone(assert)
    })

  test('at its commit {$self} has lost that one alone')
    .with(COMMITS)
    .run(async ({ assert }, number) => {
      const commits = failCommit(number)
      try {
        await sync()
      } finally {
        commits.end()
      }
      await later()
      assert.isAtLeast(commits.count(), number)
      await assertDone(assert)
    })

  test('by a long silence records nothing that is older than what another worker has', async ({
    assert,
  }) => {
    const readdress = (mail: string) => {
      for (const one of directory.domain.accounts()) directory.domain.stamp(one, { mail: [mail] })
    }
    readdress('older@exempel.se')
    let pages = 0
    directory.interrupt = async (call) => {
      if (call !== 'page' || ++pages !== 2) return
      readdress('newer@exempel.se')
      await sync()
    }
    await sync()
    await later()
    const mails = await db.from('directory_entries').distinct('mail')
    assert.deepEqual(mails, [{ mail: 'newer@exempel.se' }])
    await assertDone(assert)
  })

  test('by a directory that stays away for days goes on when it is back', async ({ assert }) => {
    directory.fall()
    await sync()
    for (let day = 0; day < 3; day++) {
      clock.stopAt(shift(clock.now(), { days: 1 }))
      await doDueWork()
    }
    directory.revive()
    clock.stopAt(shift(clock.now(), { hours: 2 }))
    await doDueWork()
    await assertDone(assert)
  })
})
