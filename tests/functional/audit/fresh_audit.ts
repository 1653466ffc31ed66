import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '#tests/support/database'

let since = 0

/** Empties the database; the audit can't be emptied, so what is there already is looked past. */
export async function startAfresh() {
  await emptyDatabase()
  const [{ newest }] = await db.from('audit_entries').max('id as newest')
  since = Number(newest ?? 0)
}

/** What the present test has put into the audit. */
export const freshAudit = () => db.from('audit_entries').where('id', '>', since)
