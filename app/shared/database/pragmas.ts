import { keepStatements } from '#shared/database/kept_statements'

export interface SqliteConnection {
  pragma(source: string): unknown
  prepare(sql: string): unknown
}

/**
 * Settings that keep an accepted order through a power cut, and audit rows append-only.
 * better-sqlite3 opens a WAL database at synchronous=NORMAL, and INSERT OR REPLACE passes
 * delete triggers by unless recursive_triggers is on. The wait for a lock blocks the whole
 * process, so it is short; `inTransaction` tries again without blocking.
 */
export const PRAGMAS = {
  journal_mode: 'WAL',
  synchronous: 'FULL',
  foreign_keys: 'ON',
  recursive_triggers: 'ON',
  busy_timeout: '100',
} as const

export function applyPragmas(
  connection: SqliteConnection,
  done: (error: Error | null, connection: SqliteConnection) => void
) {
  try {
    for (const [name, value] of Object.entries(PRAGMAS)) connection.pragma(`${name} = ${value}`)
    keepStatements(connection)
    done(null, connection)
  } catch (error) {
    done(error as Error, connection)
  }
}
