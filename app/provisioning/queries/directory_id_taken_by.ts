import db from '@adonisjs/lucid/services/db'

/** objectGUID of the account that a revoking line takes back; null when the directory has none of it. */
export async function directoryIdTakenBy(lineId: number): Promise<string | null> {
  const row = await db
    .from('order_lines as l')
    .join('grants as g', 'g.given_by_line_id', 'l.replaces_line_id')
    .join('accounts as a', 'a.id', 'g.account_id')
    .where('l.id', lineId)
    .select('a.directory_id')
    .first()
  return row?.directory_id ?? null
}
