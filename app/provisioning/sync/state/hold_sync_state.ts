import type { Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import type SyncState from '#provisioning/sync/state/sync_state'

/**
 * Makes sure that no other worker has gone on meanwhile: what a worker that was long silent has read may
 * be older than what is recorded. @throws Conflict
 */
export async function holdSyncState(trx: Trx, { id, state, version }: SyncState) {
  const held = await trx
    .from('directory_sync_state')
    .where({ id, state, version })
    .forUpdate()
    .first()
  if (!held) throw new Conflict('another worker has gone on with the directory sync')
}
