import db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'

/** What is known of the accounts with these ids, by id. */
export async function knownEntries(
  ids: string[],
  client: Trx | typeof db = db
): Promise<Map<string, KnownEntry>> {
  const rows: KnownEntry[] = await client.from('directory_entries').whereIn('directory_id', ids)
  return new Map(rows.map((row) => [row.directory_id, row]))
}
