import type { Trx } from '#shared/database/transaction'
import SyncState from '#provisioning/sync/state/sync_state'

const ID = 1

/** How far the sync has come; null until it has first begun. */
export const readSyncState = (client?: Trx) => SyncState.find(ID, client ? { client } : {})

/** The same, made when it isn't there yet. */
export async function ensureSyncState(trx: Trx): Promise<SyncState> {
  const row = { id: ID, state: 'idle', wanted: '' }
  await trx
    .insertQuery()
    .table('directory_sync_state')
    .insert(row)
    .knexQuery.onConflict('id')
    .ignore()
  return SyncState.findOrFail(ID, { client: trx })
}
