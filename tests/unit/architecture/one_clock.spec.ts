import { readFile } from 'node:fs/promises'
import { glob } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { test } from '@japa/runner'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const PLACES = ['app', 'bin', 'config', 'database', 'resources', 'start'].map(
  (folder) => `${folder}/**/*.{ts,js,edge}`
)

/** All the ways to ask a machine or a database what time it is. */
const CLOCKS = {
  'Date.now': /\bDate\.now\b/,
  'new Date()': /\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()/,
  'Date()': /(?<!new )\bDate\(\s*\)/,
  'DateTime.now()': /\bDateTime\.(now|local|utc)\(\s*\)/,
  'Temporal.Now': /\bTemporal\.Now\b/,
  'CURRENT_TIMESTAMP': /\b(CURRENT_TIMESTAMP|CURRENT_DATE|CURRENT_TIME|LOCALTIMESTAMP)\b/i,
  'SQL now()':
    /['"`(\s](now|clock_timestamp|getdate|sysdate|unixepoch|julianday)\(\s*('now'[^)]*)?\)/i,
  "datetime('now')": /\b(datetime|date|time|strftime|julianday|unixepoch)\([^)]*'now'/i,
  'knex.fn.now': /\bfn\.now\b/,
  'timestamps by itself': /\bautoCreate\b|\bautoUpdate\b|\.timestamps\(/,
}

/** Who else may ask, and why. Anything that is listed and doesn't ask is a mistake, too. */
const MAY: Record<string, string> = {
  'app/shared/clock.ts': 'is the clock',
  'app/shared/health/checks/clock.ts': 'compares the clock with the database’s',
  'bin/supervisor/log.ts': 'stamps lines outside of the application',
  'bin/supervisor/orphans.ts': 'waits, outside of the application',
  'bin/supervisor/redis.ts': 'waits, outside of the application',
  'bin/supervisor/supervise.ts': 'tells one signal from two, outside of the application',
  'bin/supervisor/supervised_child.ts':
    'tells a child that dies at once, outside of the application',
  'bin/setup/create_database.js': 'waits, before there is an application',
  'bin/setup/served.js': 'waits, before there is an application',
}

const withoutComments = (code: string) =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const asked = (code: string) =>
  Object.entries(CLOCKS)
    .filter(([, pattern]) => pattern.test(withoutComments(code)))
    .map(([name]) => name)

async function whoAsks() {
  const found: Record<string, string[]> = {}
  for await (const file of glob(PLACES, { cwd: ROOT })) {
    const clocks = asked(await readFile(`${ROOT}${file}`, 'utf8'))
    if (clocks.length > 0) found[file] = clocks
  }
  return found
}

test.group('One clock', () => {
  test('is the only one that anything asks, but for those who are named', async ({ assert }) => {
    assert.sameMembers(Object.keys(await whoAsks()), Object.keys(MAY))
  })

  test('{$self} would be noticed')
    .with([
      'const at = Date.now()',
      'const read = Date.now',
      'const at = new Date()',
      'const at = new Date( )',
      'const at = new Date',
      'const at = Date()',
      'const at = DateTime.now()',
      'const at = DateTime.local()',
      'const at = DateTime.utc()',
      'const at = Temporal.Now.instant()',
      "table.string('at').defaultTo('CURRENT_TIMESTAMP')",
      'where due_at <= current_timestamp',
      "db.raw('now()')",
      "whereRaw('due_at <= now()')",
      "db.raw('clock_timestamp()')",
      `db.rawQuery("select datetime('now')")`,
      `db.rawQuery("select strftime('%s', 'now')")`,
      "table.timestamp('at').defaultTo(this.now()).defaultTo(knex.fn.now())",
      '@column.dateTime({ autoCreate: true })',
      'table.timestamps(true, true)',
    ])
    .run(({ assert }, code) => assert.isNotEmpty(asked(code)))

  test('{$self} is not taken for a question')
    .with([
      'const at = clock.now()',
      'const at = new Date(Date.parse(instant) + more)',
      'const at: Date = row.at',
      "DateTime.fromISO(clock.now(), { zone: 'Europe/Stockholm' })",
      '/** Date.now() is for the clock. */',
      '// new Date()',
      'const until = now + 5',
    ])
    .run(({ assert }, code) => assert.isEmpty(asked(code)))
})
