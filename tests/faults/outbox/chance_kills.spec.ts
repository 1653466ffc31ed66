import { writeFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { byChance } from '#tests/faults/support/chance'
import { type Kill, pointOf } from '#tests/faults/support/failpoints'
import { Stage } from '#tests/faults/support/stage'
import { inChaos, seed } from '#tests/support/size'

const KILLS = Number(process.env.CHAOS_KILLS ?? 2_000)
const MOST_A_ROUND = 200
const RATES = { kill: 0.01, error: 0.003, delay: 0.003 }

const programOf = ({ program }: Kill) => program.replace(/-\d+$/, '')

/** Lives through some kills on a stage of its own; what was killed and what was found. */
async function round(number: number, quota: number) {
  const stage = await Stage.set()
  try {
    const { failpoints } = stage.installation
    const decide = byChance(seed + number, RATES)
    const goesOn = () => failpoints.kills.length < quota
    failpoints.decide = (hit) => (goesOn() ? decide(hit) : 'go')
    await stage.startAll()
    await stage.play(goesOn)
    await stage.settle(240_000)
    return { kills: failpoints.kills, ...(await stage.findBroken()) }
  } finally {
    await stage.end()
  }
}

function tableOf(kills: Kill[]) {
  const groups = Map.groupBy(kills, (kill) => `${programOf(kill)}\t${pointOf(kill)}`)
  return [...groups]
    .map(([key, { length: count }]) => {
      const [program, point] = key.split('\t')
      return { program, point, count }
    })
    .toSorted((one, two) => one.program.localeCompare(two.program) || two.count - one.count)
}

test.group('Killed with kill -9 by chance', () => {
  test('again and again, with errors and delays between, nothing is lost and nothing is doubled', async ({
    assert,
  }) => {
    const kills: Kill[] = []
    const found = { lost: [] as string[], doubled: [] as string[], leaked: [] as string[] }
    for (let number = 0; kills.length < KILLS; number++) {
      const seen = await round(number, Math.min(MOST_A_ROUND, KILLS - kills.length))
      kills.push(...seen.kills)
      for (const what of ['lost', 'doubled', 'leaked'] as const) found[what].push(...seen[what])
      console.log(
        `${kills.length} kills, ${found.lost.length} lost, ${found.doubled.length} doubled`
      )
    }
    const all = Object.values(found).flat()
    const counts = { total: kills.length, lost: found.lost.length, doubled: found.doubled.length }
    if (process.env.CHAOS_REPORT)
      writeFileSync(
        process.env.CHAOS_REPORT,
        JSON.stringify({ table: tableOf(kills), found: all, ...counts })
      )
    assert.deepEqual(all, [], `seed ${seed}`)
  })
    .timeout(6 * 3_600_000)
    .tags(['@kills'])
    .skip(!inChaos, 'npm run chaos')
})
