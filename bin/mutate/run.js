import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { AREAS } from './areas.js'
import { mutateArea } from './stryker.js'
import { described, unjudged } from './survivors.js'

/** `npm run mutate [-- --area NAME] [--concurrency N]`: mutates the areas one after another. */
const LEAST = 80

const { values } = parseArgs({
  options: {
    area: { type: 'string', multiple: true },
    concurrency: { type: 'string', default: '2' },
  },
})
const names = values.area ?? Object.keys(AREAS)
const unknown = names.find((name) => !(name in AREAS))
if (unknown) {
  console.error(`There is no area ${unknown}; there are ${Object.keys(AREAS).join(', ')}.`)
  process.exit(2)
}

/** Databases lie in memory where the machine allows it; what a killed process leaves there goes at the end. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const scratch = mkdtempSync(join(memory, 'kvittens-mutants-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
process.env.MUTATION_SCRATCH = scratch
process.env.NODE_COMPILE_CACHE = join(scratch, 'compiled')

const score = (noticed, survived) => (100 * noticed) / (noticed + survived)

const line = (name, noticed, survived) =>
  `${name.padEnd(12)} ${String(noticed + survived).padStart(4)} mutants, ` +
  `${survived} survived, score ${score(noticed, survived).toFixed(1)} %`

const areas = []
for (const name of names) {
  const started = performance.now()
  const area = await mutateArea(name, AREAS[name], Number(values.concurrency))
  const seconds = Math.round((performance.now() - started) / 1_000)
  console.log(`${line(name, area.noticed, area.survivors.length)} (${seconds} s)`)
  for (const mutant of area.odd) console.log(`  ${mutant.status}: ${described(mutant)}`)
  const descriptions = area.survivors.map(described)
  const open = new Set(unjudged(descriptions))
  for (const text of descriptions) console.log(`  ${open.has(text) ? 'NOT JUDGED ' : ''}${text}`)
  areas.push({ ...area, open: open.size })
}

const sum = (count) => areas.reduce((total, area) => total + count(area), 0)
const low = areas.filter(({ noticed, survivors }) => score(noticed, survivors.length) < LEAST)
console.log(
  line(
    'in all',
    sum(({ noticed }) => noticed),
    sum(({ survivors }) => survivors.length)
  )
)
if (low.length > 0) console.log(`Below ${LEAST} %: ${low.map(({ name }) => name).join(', ')}`)
if (sum(({ open }) => open) > 0) console.log('Judge the survivors in docs/mutation.md.')
process.exitCode = low.length > 0 || sum(({ odd, open }) => odd.length + open) > 0 ? 1 : 0
