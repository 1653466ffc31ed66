import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { intend } from '#shared/outbox/intend'
import { settings } from '#settings/settings'
import { readSyncState } from '#provisioning/sync/state/read_sync_state'

const KIND = 'provisioning.sync'
const UNDONE = ['pending', 'running', 'needs_attention']

/**
 * Has the directory looked at when its time has come, one run at a time, but not while the brake is on.
 * A run that waits since the directory was away is tried as often.
 */
export async function syncWhenDue(trx: Trx) {
  await forgetOldRuns(trx)
  if (!(await isDue(trx))) return
  const undone = await trx.from('intents').where('kind', KIND).whereIn('state', UNDONE).first()
  if (!undone) return intend(trx, KIND, { at: clock.now() })
  await trx
    .from('intents')
    .where({ id: undone.id, state: 'pending' })
    .where('due_at', '>', clock.now())
    .update({ due_at: clock.now() })
}

async function isDue(trx: Trx) {
  const { directoryAccounts, directorySyncMinutes } = await settings.read(trx)
  const state = await readSyncState(trx)
  if (!directoryAccounts || state?.state === 'stopped') return false
  return (state?.begunAt ?? '') <= clock.in({ minutes: -directorySyncMinutes })
}

/** The trail of those that are done is of no use after a day. */
const forgetOldRuns = (trx: Trx) =>
  trx
    .from('intents')
    .where({ kind: KIND, state: 'done' })
    .where('ended_at', '<', clock.in({ days: -1 }))
    .delete()
