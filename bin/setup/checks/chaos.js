import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runCommand } from './command.js'
import { inOwnFolder } from './own_folder.js'
import { onPostgres, onSqlite } from './places.js'
import { suites, testBuild } from './steps.js'

const { values } = parseArgs({
  options: { kills: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
})
const seed = values.seed ?? String(Math.floor(Math.random() * 1_000_000_000))
const LARGE = ['--tags=@chaos']
const KILLS = ['--tags=@kills']

/** Runs one suite process and lets it speak; whether it went well. */
async function run({ name, command, env }, more = {}) {
  console.log(`\n▶ ${name}`)
  const [program, ...args] = ['setpriv', '--pdeathsig', 'KILL', ...command]
  const child = spawn(program, args, {
    env: { ...process.env, ...env, CHAOS: 'true', CHAOS_SEED: seed, ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  return code === 0
}

async function largeShares(folder) {
  const steps = [
    suites('rules on SQLite', ['unit', 'functional'], await onSqlite(folder), LARGE),
    suites('faults on SQLite', ['faults'], await onSqlite(folder), LARGE),
    suites('browser', ['browser'], await onSqlite(folder), LARGE),
    suites('directory on Samba', ['directory'], await onSqlite(folder)),
    suites('rules on PostgreSQL', ['functional'], await onPostgres(folder, 'kvittens_test'), LARGE),
    suites('faults on PostgreSQL', ['faults'], await onPostgres(folder, 'kvittens_faults'), LARGE),
  ].filter(({ name }) => name.includes(values.only ?? ''))
  const failed = []
  for (const step of steps) if (!(await run(step))) failed.push(step.name)
  return failed
}

/** Prints the table of kills, and what was found afterwards on the last line. */
async function kills(folder) {
  const report = join(folder, 'kills.json')
  const step = suites('kill -9', ['faults'], await onSqlite(folder), KILLS)
  const more = { CHAOS_KILLS: values.kills ?? '2000', CHAOS_REPORT: report }
  const ok = await run(step, more)
  if (!existsSync(report)) return () => console.log('kill -9: no report')
  const { table, found, total, lost, doubled } = JSON.parse(readFileSync(report, 'utf8'))
  return () => {
    for (const { program, point, count } of table)
      console.log(`${String(count).padStart(5)}  ${program.padEnd(8)} ${point}`)
    for (const one of found) console.log(`found: ${one}`)
    console.log(`seed ${seed}${ok ? '' : ', the test itself failed'}`)
    console.log(`${total} kills, ${lost} lost, ${doubled} doubled`)
    if (!ok || lost + doubled > 0) process.exitCode = 1
  }
}

await inOwnFolder(async (folder) => {
  const { problem, output } = await runCommand(testBuild(folder), folder)
  if (problem) throw new Error(output)
  console.log(`seed ${seed}`)
  const failed = values.kills ? [] : await largeShares(folder)
  const tell = values.only ? () => {} : await kills(folder)
  for (const name of failed) console.log(`failed: ${name}`)
  if (failed.length > 0) process.exitCode = 1
  tell()
})
