import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { storagePath } from '#config/app'
import { dueIntents } from '#tests/faults/invariants/outbox'
import { secondsOf, tell } from '#tests/faults/support/figures'
import { Stage } from '#tests/faults/support/stage'
import { until } from '#tests/support/until'
import { inChaos, size } from '#tests/support/size'

const RESTARTS = size(3, 50)
const BETWEEN = 2_000
/** What a supervisor or a container engine waits before it kills. */
const GRACE = 25_000
const RESUMED_WITHIN = 60

test.group('Restarts under load', (group) => {
  let stage: Stage

  group.each.setup(() => () => stage.end())

  test('web and worker, asked to stop again and again, end in time, and nothing is lost or doubled', async ({
    assert,
  }) => {
    stage = await Stage.set()
    const programs = [stage.installation.web(), stage.installation.worker()]
    for (const program of programs) program.start()
    await stage.installation.ready()
    let playing = true
    const play = stage.play(() => playing)
    for (let n = 0; n < RESTARTS; n++) {
      await pause(BETWEEN)
      for (const program of programs) {
        const seconds = await program.stop(GRACE)
        assert.isNotNull(seconds, `${program.name} did not stop`)
        tell(`${program.name} stopped in ${seconds?.toFixed(1)} s`)
        program.start()
      }
      await stage.installation.ready()
    }
    playing = false
    await play
    await stage.settle()
    await stage.assertInvariants()
  }).tags(['@chaos'])

  test('killed without a word, the supervisor alone or everything at once, all goes on after npm start', async ({
    assert,
  }) => {
    stage = await Stage.set({ REDIS_URL: '' })
    const supervisor = stage.installation.supervisor()
    supervisor.start()
    await stage.installation.ready()
    for (const killed of [[], ['web', 'worker', 'redis']]) {
      let playing = true
      const play = stage.play(() => playing)
      await pause(BETWEEN)
      const children = childPids(killed)
      const broken = () => void stage.breaks.push(performance.now())
      broken()
      for (const pid of children) process.kill(pid, 'SIGKILL')
      await supervisor.kill()
      broken()
      playing = false
      const seconds = await secondsOf(async () => {
        supervisor.start()
        await stage.installation.ready()
        /** Those that outlived the supervisor have been ended by the next one. */
        broken()
        await until('nothing is due', async () => (await dueIntents()) === 0, 180_000)
      })
      tell(`${['supervisor', ...killed].join(', ')} killed: all done after ${seconds.toFixed(1)} s`)
      if (inChaos) assert.isBelow(seconds, RESUMED_WITHIN)
      await play
    }
    await stage.settle()
    await stage.assertInvariants()
  }).tags(['@chaos'])
})

/** The processes that the supervisor has written down under these names. */
function childPids(names: string[]): number[] {
  const { children } = JSON.parse(readFileSync(join(storagePath, 'run/supervisor.json'), 'utf8'))
  const known = children as { name: string; pid: number }[]
  return known.filter(({ name }) => names.includes(name)).map(({ pid }) => pid)
}
