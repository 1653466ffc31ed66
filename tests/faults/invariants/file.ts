import db from '@adonisjs/lucid/services/db'
import { type Broken, listed } from '#tests/faults/invariants/broken'

/** SQLite's own checks of the file; PostgreSQL looks after its own. */
export async function brokenFile(): Promise<Broken> {
  if (!db.connection().dialect.name.includes('sqlite')) return []
  await forgetSearchIndex()
  const checks = await db.rawQuery('PRAGMA integrity_check')
  const strays = await db.rawQuery('PRAGMA foreign_key_check')
  return [
    ...listed(
      checks.filter(({ integrity_check: found }: any) => found !== 'ok'),
      ({ integrity_check: found }) => found
    ),
    ...listed(strays, (row) => `foreign key: ${JSON.stringify(row)}`),
  ]
}

/** FTS5's check trusts what the connection remembers of the index; a search makes it look again. */
const forgetSearchIndex = () => db.rawQuery(`SELECT 1 FROM search_texts WHERE text MATCH '"abc"'`)
