import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { tell } from '#tests/faults/support/figures'
import { Stage } from '#tests/faults/support/stage'
import { size } from '#tests/support/size'
import { until } from '#tests/support/until'
import { Visitor } from '#tests/support/visitor'

const KILLS = size(20, 500)
const BETWEEN = 300
const NAME = 'kvittens_on_stage'
const COMMIT = 'transaction/commit'

/** Ends a backend of the installation, one that is at work if there is one; whether there was any. */
async function killBackend() {
  const { rows } = await db.rawQuery(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = ? AND datname = current_database()
     ORDER BY state = 'idle', random() LIMIT 1`,
    [NAME]
  )
  return rows.length > 0
}

/** Ends those that wait for the rest of a transaction, as soon as there are any. */
async function killWaiting() {
  const { rows } = await db.rawQuery(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = ? AND datname = current_database() AND state = 'idle in transaction'`,
    [NAME]
  )
  return rows.length
}

test.group('While backends of PostgreSQL are killed', (group) => {
  group.each.skip(!process.env.DATABASE_URL, 'needs PostgreSQL')
  let stage: Stage

  group.setup(async () => {
    if (!process.env.DATABASE_URL) return async () => {}
    const url = new URL(process.env.DATABASE_URL)
    url.searchParams.set('application_name', NAME)
    stage = await Stage.set({ DATABASE_URL: url.href })
    const { installation } = stage
    installation.web().start()
    installation.worker('dispatcher_a').start()
    installation.worker('dispatcher_b').start()
    installation.worker('worker_c', '--no-dispatch').start()
    installation.worker('worker_d', '--no-dispatch').start()
    await installation.ready()
    return () => stage.end()
  })

  test('two dispatchers and four workers lose nothing and do nothing twice', async ({ assert }) => {
    let playing = true
    let kills = 0
    const play = stage.play(() => playing)
    while (kills < KILLS) {
      stage.breaks.push(performance.now())
      if (await killBackend()) kills++
      stage.breaks.push(performance.now())
      await pause(BETWEEN)
    }
    playing = false
    await play
    await stage.settle()
    tell(`${kills} backends killed while ${stage.hires.length} hires flowed`)
    assert.isAbove(stage.hires.length, 0)
    await stage.assertInvariants()
  }).tags(['@chaos'])

  test('who is waiting for a page then gets one that says that nothing was saved, and nothing is half done', async ({
    assert,
  }) => {
    const hire = stage.hire('placed')
    await hire.press()
    const { id, version } = (await hire.order())!
    const maria = await new Visitor(stage.installation.base).signIn('maria')
    let killed = false
    stage.installation.failpoints.decide = ({ program, path, moment }) => {
      const commits = program === 'web' && moment === 'before' && path.at(-1) === COMMIT
      if (killed || !commits) return 'go'
      killed = true
      void until('a backend waits', killWaiting)
      return { delay: 2_000 }
    }
    const before = await hire.order()
    const keys = Object.values(stage.town.items).map((item) => `${item.id}-0`)
    const roles = { 'roles[]': [String(stage.town.role.id)], 'shown[]': keys, 'lines[]': keys }
    const answer = await maria.put(`/orders/${id}/roles`, { version, ...roles, press: 'next' })
    stage.installation.failpoints.decide = () => 'go'
    assert.isTrue(killed)
    assert.equal(answer.status, 500)
    assert.include(answer.text, 'Ingenting har sparats')
    assert.deepEqual(await hire.order(), before)
    await stage.settle()
    await stage.assertInvariants()
  })
})
