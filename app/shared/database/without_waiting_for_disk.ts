import db from '@adonisjs/lucid/services/db'
import { PRAGMAS } from '#shared/database/pragmas'

/**
 * Does work that can simply be done again if the power fails: SQLite then doesn't wait for the disk
 * at every commit. The database stays whole, but its last commits may be lost.
 */
export async function withoutWaitingForDisk(work: () => Promise<void>) {
  if (!db.connection().dialect.name.includes('sqlite')) return work()
  await db.rawQuery('PRAGMA synchronous = NORMAL')
  try {
    await work()
  } finally {
    await db.rawQuery(`PRAGMA synchronous = ${PRAGMAS.synchronous}`)
  }
}
