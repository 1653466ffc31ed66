import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { storagePath } from '#config/app'
import { placeOrders } from '#tests/faults/support/place_orders'
import { secondsOf, tell } from '#tests/faults/support/figures'
import { Stage } from '#tests/faults/support/stage'
import { testBuild } from '#tests/faults/support/test_build'
import { size } from '#tests/support/size'

const TRANSACTIONS = size(100, 500)
/** An import saves so many rows in a transaction. */
const CHUNK = 25
/** Each order is written down, filled in and placed. */
const ORDERS = Math.ceil(TRANSACTIONS / 3)

const probe = join(storagePath, 'pragmas')
const IMPORTS = ['import_a', 'import_b']

/** A file of new colleagues that takes so many transactions to load. */
function peopleFile(name: string, unitCode: string) {
  const heading = 'Förnamn;Efternamn;Anställningsnummer;Enhet;Titel;Första dag'
  const rows = Array.from(
    { length: TRANSACTIONS * CHUNK },
    (_, n) => `Ny;${name}son;${name}-${n};${unitCode};Lärare;2020-01-01`
  )
  const file = join(storagePath, `${name}.csv`)
  writeFileSync(file, [heading, ...rows].join('\n'))
  return file
}

/** How many transactions each program committed. */
function countCommits({ installation: { failpoints } }: Stage) {
  const counts = new Map<string, number>()
  failpoints.decide = ({ program, path, moment }) => {
    if (moment === 'after' && path.at(-1) === 'transaction/commit')
      counts.set(program, (counts.get(program) ?? 0) + 1)
    return 'go'
  }
  return counts
}

test.group('While web, worker and two imports write at once', (group) => {
  let stage: Stage

  group.setup(async () => {
    const file = fileURLToPath(new URL('pragma_probe', import.meta.url))
    const extension = testBuild.isBuilt ? '.js' : '.ts'
    const NODE_OPTIONS = `--import=${file.replace(/^.*\/tests\//, `${testBuild.folder}/tests/`)}${extension}`
    const isSqlite = !process.env.DATABASE_URL
    stage = await Stage.set(isSqlite ? { NODE_OPTIONS, PRAGMA_PROBE: probe } : {})
    stage.installation.web().start()
    stage.installation.worker().start()
    await stage.installation.ready()
    return () => stage.end()
  })

  test('nobody hears that the database is busy, all rows are there, and each commit waits for the disk', async ({
    assert,
  }) => {
    const { installation, town } = stage
    const counts = countCommits(stage)
    const people = await db.from('persons').count('* as count').first()
    const imports = IMPORTS.map((name) =>
      installation.command(name, 'people:import', peopleFile(name, town.unit.code))
    )
    for (const one of imports) one.start()
    const placed = await placeOrders(stage, ORDERS)
    const codes = await Promise.all(imports.map(({ exitCode }) => exitCode))
    const seconds = await secondsOf(() => stage.settle())
    tell(
      `commits: ${JSON.stringify(Object.fromEntries(counts))}; settled after ${seconds.toFixed(1)} s`
    )
    assert.deepEqual(codes, [0, 0])
    assert.deepEqual(placed.refused, [])
    for (const name of ['web', 'worker', ...IMPORTS])
      assert.isAtLeast(counts.get(name) ?? 0, TRANSACTIONS, name)
    const after = await db.from('persons').count('* as count').first()
    const imported = IMPORTS.length * TRANSACTIONS * CHUNK
    assert.equal(Number(after.count) - Number(people.count), imported + stage.hires.length)
    if (!process.env.DATABASE_URL) assertSafe(assert)
    await stage.assertInvariants()
  }).tags(['@chaos'])
})

/** As the probe saw it at every commit: WAL, synchronous=FULL, foreign keys and recursive triggers on. */
function assertSafe(assert: { deepEqual(found: unknown, wanted: unknown): void }) {
  const lines = new Set(readFileSync(probe, 'utf8').trim().split('\n'))
  const wanted = ['web', 'worker', ...IMPORTS].map((name) => `${name}: wal 2 1 1`)
  assert.deepEqual([...lines].sort(), wanted.sort())
}
