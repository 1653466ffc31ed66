import type { Actor } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { invalid } from '#shared/exceptions/invalid'
import { intend } from '#shared/outbox/intend'
import { recordAudit } from '#audit/record_audit'
import { actorKey } from '#provisioning/sync/actor_key'
import { gatherWaiting } from '#provisioning/sync/queries/gather_waiting'
import { changeSyncState } from '#provisioning/sync/state/change_sync_state'
import { readSyncState } from '#provisioning/sync/state/read_sync_state'
import type SyncState from '#provisioning/sync/state/sync_state'

interface Input {
  actor: Actor
  /** The stop, as it was shown. */
  known: { version: number }
}

/** A second person says that so many accounts may really be gone. */
export default class ReleaseBrake {
  /** @throws Conflict when it isn't stopped as it was shown; Invalid for whoever began the run. */
  handle({ actor, known }: Input) {
    return inTransaction(async (trx) => {
      const state = await readSyncState(trx)
      if (state?.state !== 'stopped' || state.version !== known.version)
        throw new Conflict('the directory sync is not stopped as it was shown')
      const releasedBy = actorKey(actor)
      if (!releasedBy || releasedBy === state.startedBy)
        throw invalid({ release: 'provisioning.problems.same_person' })
      await this.#release(trx, state, releasedBy)
      const details = { run: state.run, why: state.stoppedBecause, lost: state.lost }
      const subject = { subjectType: 'directory_sync', details }
      await recordAudit(trx, actor, { action: 'directory_sync.released', ...subject })
      await intend(trx, 'provisioning.sync', { run: state.run, turn: `released ${state.version}` })
    })
  }

  async #release(trx: Trx, state: SyncState, releasedBy: string) {
    const released = { released_by: releasedBy, stopped_because: null }
    if (state.stoppedBecause === 'empty') {
      const anew = { cookie: null, full: true, seen: 0, run: state.run + 1 }
      return changeSyncState(trx, state, 'ask_again', { ...released, ...anew })
    }
    await gatherWaiting(trx)
    return changeSyncState(trx, state, 'release', released)
  }
}
