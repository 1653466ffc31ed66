import type { ChangePage, DirectoryEntry } from '#connectors/directory'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { knownEntries } from '#provisioning/sync/mirror/known_entries'
import { mirrored } from '#provisioning/sync/mirror/mirrored'
import type { Wanted } from '#provisioning/sync/mirror/wanted_attributes'
import { changeSyncState } from '#provisioning/sync/state/change_sync_state'
import { holdSyncState } from '#provisioning/sync/state/hold_sync_state'
import type SyncState from '#provisioning/sync/state/sync_state'

/** No transaction is to be long. */
const AT_ONCE = 100

/**
 * Records what a page tells, and only when all of it is there the cookie after it. Recorded again after
 * a crash, it says the same. Returns the state then.
 */
export async function recordPage(
  { entries, cookie }: ChangePage,
  wanted: Wanted,
  state: SyncState
): Promise<SyncState> {
  for (let from = 0; from < entries.length; from += AT_ONCE)
    await inTransaction((trx) =>
      recordEntries(trx, entries.slice(from, from + AT_ONCE), wanted, state)
    )
  const seen = state.seen + entries.filter(({ deleted }) => !deleted).length
  return inTransaction((trx) => changeSyncState(trx, state, 'read_on', { cookie, seen }))
}

async function recordEntries(trx: Trx, page: DirectoryEntry[], wanted: Wanted, state: SyncState) {
  await holdSyncState(trx, state)
  const known = await knownEntries(
    page.map(({ id }) => id),
    trx
  )
  const rows = page
    .filter(({ id, deleted }) => !deleted || known.has(id))
    .map((entry) => mirrored(known.get(entry.id) ?? null, entry, wanted, state.run))
  if (rows.length === 0) return
  const insert = trx.insertQuery().table('directory_entries').multiInsert(rows)
  await insert.knexQuery.onConflict('directory_id').merge(Object.keys(rows[0]))
}
