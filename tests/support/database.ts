import { rm } from 'node:fs/promises'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { storagePath } from '#config/app'

/** Every table that tests fill, children first. The audit can't be emptied, by design: it is left alone. */
const KEPT = [
  'write_locks',
  'audit_entries',
  'audit_seals',
  'adonis_schema',
  'adonis_schema_versions',
]

/** Brings the run's private database to the newest migration. */
export async function migrateFresh() {
  const migrated = await testUtils.db().migrate()
  return async () => {
    await migrated
    await db.manager.closeAll()
    await rm(storagePath, { recursive: true, force: true })
  }
}

/** Empties the database between tests: what one test did is never seen by another. */
export async function emptyDatabase() {
  const tables = (await db.connection().getAllTables(['public'])).filter(
    (table) => !KEPT.includes(table) && !table.startsWith('search_texts')
  )
  if (db.connection().dialect.name === 'postgres') {
    const list = [...tables, 'search_texts'].map((table) => `"${table}"`).join(', ')
    await db.rawQuery(`TRUNCATE ${list} RESTART IDENTITY CASCADE`)
    return
  }
  await db.rawQuery('PRAGMA foreign_keys = OFF')
  for (const table of [...tables, 'search_texts']) await db.rawQuery(`DELETE FROM ${table}`)
  await db.rawQuery('PRAGMA foreign_keys = ON')
}
