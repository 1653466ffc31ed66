import db from '@adonisjs/lucid/services/db'
import { type Check, fail, ok } from '#shared/health/check'

/** What SQLite answers when the pragmas that guard accepted orders and the audit are on. */
const EXPECTED: Record<string, string> = {
  journal_mode: 'wal',
  synchronous: '2',
  foreign_keys: '1',
  recursive_triggers: '1',
}

export const databaseCheck: Check = {
  name: 'database',
  async look() {
    await db.rawQuery('SELECT 1')
    const { name } = db.connection().dialect
    if (name === 'postgres') return ok('PostgreSQL answers')
    const wrong = await wrongPragmas()
    if (wrong.length === 0) return ok('SQLite answers, with every pragma in place')
    return fail(wrong.join(', '), 'Start Kvittens with its own config/database.ts.')
  },
}

async function wrongPragmas() {
  const wrong: string[] = []
  for (const [pragma, expected] of Object.entries(EXPECTED)) {
    const [row] = await db.rawQuery(`PRAGMA ${pragma}`)
    const found = String(Object.values(row ?? {})[0])
    if (found !== expected) wrong.push(`${pragma} is ${found}`)
  }
  return wrong
}
