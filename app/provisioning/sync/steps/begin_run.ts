import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { wantedAttributes } from '#provisioning/sync/mirror/wanted_attributes'
import { changeSyncState } from '#provisioning/sync/state/change_sync_state'
import { ensureSyncState } from '#provisioning/sync/state/read_sync_state'
import type SyncState from '#provisioning/sync/state/sync_state'
import type { Turn } from '#provisioning/sync/steps/turn'

/** Begins a run, or goes on with the one that was left. Nothing is done while it waits for a yes. */
export async function beginRun(turn: Turn) {
  turn.wanted = await wantedAttributes()
  const { all } = turn.wanted
  const state = await inTransaction(async (trx) => {
    const known = await ensureSyncState(trx)
    return known.state === 'idle' ? begin(trx, known, all, turn.startedBy) : known
  })
  turn.state = state.state === 'stopped' ? null : state
}

/** Everything is read anew when other attributes are asked for than were, or nothing has been read. */
function begin(trx: Trx, state: SyncState, all: string[], startedBy: string | null) {
  const wanted = all.join(' ')
  const full = state.cookie === null || state.wanted !== wanted
  const from = full ? { cookie: null } : {}
  const counts = { seen: 0, lost: 0, stopped_because: null }
  const people = { started_by: startedBy, released_by: null }
  const run = { run: state.run + 1, begun_at: clock.now(), ended_at: null, full, wanted }
  return changeSyncState(trx, state, 'begin', { ...run, ...from, ...counts, ...people })
}
