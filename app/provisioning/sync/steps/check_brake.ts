import { system } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import { settings } from '#settings/settings'
import { brakeOf, type StopReason } from '#provisioning/sync/brake'
import { countReading } from '#provisioning/sync/queries/count_reading'
import { gatherWaiting } from '#provisioning/sync/queries/gather_waiting'
import { changeSyncState } from '#provisioning/sync/state/change_sync_state'
import type SyncState from '#provisioning/sync/state/sync_state'
import type { Turn } from '#provisioning/sync/steps/turn'

/** Lets what was read be followed up, or stops for a second person before anything is. */
export async function checkBrake(turn: Turn) {
  const { state, readAll } = turn
  if (!readAll || state?.state !== 'reading') return
  turn.state = await inTransaction(async (trx) => {
    const counts = await countReading(trx)
    const { full, seen } = state
    const why = brakeOf({ full, seen, ...counts }, await settings.read(trx))
    return why ? stop(trx, state, why, counts.lost) : letOn(trx, state, counts.lost)
  })
}

async function stop(trx: Trx, state: SyncState, why: StopReason, lost: number) {
  const details = { run: state.run, why, lost }
  const subject = { subjectType: 'directory_sync', details }
  await recordAudit(trx, system, { action: 'directory_sync.stopped', ...subject })
  return changeSyncState(trx, state, 'stop', { stopped_because: why, lost })
}

async function letOn(trx: Trx, state: SyncState, lost: number) {
  await gatherWaiting(trx)
  return changeSyncState(trx, state, 'apply', { lost })
}
