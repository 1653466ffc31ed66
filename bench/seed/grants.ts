import db from '@adonisjs/lucid/services/db'
import { numbers, isPostgres } from './sql.js'
import { IMPORTED_GRANTS, ITEMS, NOW } from './plan.js'

/** What everybody had before Kvittens came, each with its reason. */
export async function givenImportedGrants() {
  const insert = 'INSERT INTO grants (person_id, item_id, valid_from, granted_at, source)'
  const select = `SELECT p.id, 1 + (p.id + i * 3) % ${ITEMS}, '2020-01-01', '${NOW}', 'import' FROM persons p CROSS JOIN n`
  const counted = numbers(IMPORTED_GRANTS)
  await db.rawQuery(
    isPostgres() ? `${insert} ${counted} ${select}` : `${counted} ${insert} ${select}`
  )
  await db.rawQuery(
    `INSERT INTO justifications (grant_id, reason, valid_from)
     SELECT id, 'Fanns innan', '2020-01-01' FROM grants WHERE source = 'import'`
  )
}
