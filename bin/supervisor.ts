import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { environmentProblem, MISCONFIGURED } from './supervisor/environment.js'
import { migrate, pendingMigrations } from './supervisor/migrations.js'
import { supervise } from './supervisor/supervise.js'
import { web, worker } from './supervisor/programs.js'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

function refuse(why: string): never {
  console.error(why)
  process.exit(MISCONFIGURED)
}

async function refuseOldDatabase() {
  const pending = await pendingMigrations()
  if (pending.length === 0) return
  if (process.argv.includes('--migrate')) {
    if (!(await migrate())) refuse('The migrations failed; nothing was started.')
    return
  }
  const names = pending.map((name) => `  ${name}`).join('\n')
  refuse(
    `Kvittens does not start, because the database lacks these migrations:\n${names}\n\n` +
      'Take a backup, then run: node ace migration:run --force\nOr start with: npm start -- --migrate'
  )
}

const problem = await environmentProblem()
if (problem) refuse(problem)

const storagePath = resolve(ROOT, process.env.STORAGE_PATH || 'storage')
mkdirSync(storagePath, { recursive: true })
process.env.STORAGE_PATH = storagePath
await supervise({ root: ROOT, storagePath, programs: [web, worker], prepare: refuseOldDatabase })
