import { guardedUpdate } from '#shared/database/guarded_update'
import type { Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { syncTransition, type SyncVerb } from '#provisioning/sync/state/sync_lifecycle'
import SyncState from '#provisioning/sync/state/sync_state'

/**
 * Moves the sync by one verb of its lifecycle. Returns the state as it is then.
 * @throws Conflict when the lifecycle doesn't allow it or another worker was first.
 */
export async function changeSyncState(
  trx: Trx,
  { id, state, version }: SyncState,
  verb: SyncVerb,
  change: Record<string, unknown> = {}
): Promise<SyncState> {
  const moved = syncTransition(state, verb)
  if (!moved.ok) throw new Conflict(`directory sync: ${verb} is not possible now`)
  const known = { id, state, version }
  const next = { state: moved.value, version: version + 1, ...change }
  await guardedUpdate(trx, 'directory_sync_state', known, next)
  return SyncState.findOrFail(id, { client: trx })
}
