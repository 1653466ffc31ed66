import { appendFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Loaded before a program by NODE_OPTIONS: writes down, at every commit of every connection, what SQLite
 * then answers about the settings that keep an accepted order through a power cut.
 */
const Database = createRequire(import.meta.url)('better-sqlite3')
const prepare = Database.prototype.prepare
const NAMES = ['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers']

Database.prototype.prepare = function (sql: string) {
  if (/^\s*commit/i.test(sql)) {
    const settings = NAMES.map((name) => this.pragma(name, { simple: true })).join(' ')
    appendFileSync(process.env.PRAGMA_PROBE!, `${process.env.FAILPOINTS_PROGRAM}: ${settings}\n`)
  }
  return prepare.call(this, sql)
}
