import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `node demo_storage.js FOLDER [--fresh]`: makes the folder the demo's, by a mark that is set before
 * the demo's database exists. A folder with a database but without the mark is someone's, and refused.
 */
const [folder, fresh] = process.argv.slice(2)
const mark = join(folder, 'demo.mark')
const database = join(folder, 'kvittens.sqlite3')
const KEPT = new Set(['debian', 'demo.mark'])

function refuse(why) {
  console.error(why)
  process.exit(1)
}

if (process.env.DATABASE_URL) refuse('The demo uses SQLite. Unset DATABASE_URL and run it again.')
if (existsSync(database) && !existsSync(mark)) {
  refuse(`${database} was not made by the demo, so the demo does not touch it.`)
}
mkdirSync(folder, { recursive: true, mode: 0o700 })
writeFileSync(mark, 'What lies in this folder was made by npm run demo.\n')
if (fresh === '--fresh') {
  for (const name of readdirSync(folder).filter((entry) => !KEPT.has(entry))) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}
