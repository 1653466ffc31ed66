import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { intend } from '#shared/outbox/intend'
import { settings } from '#settings/settings'
import { lastBegun } from '#provisioning/sync/state/read_sync_state'

const UNDONE = ['pending', 'running', 'needs_attention']

/**
 * Has the directory looked at when its time has come, one run at a time. One that waits since the
 * directory was away is tried as often.
 */
export async function syncWhenDue(trx: Trx) {
  const { directoryAccounts, directorySyncMinutes } = await settings.read(trx)
  const since = Date.parse(clock.now()) - (await lastBegun(trx))
  if (!directoryAccounts || since < directorySyncMinutes * 60_000) return
  const undone = await trx
    .from('intents')
    .where('kind', 'provisioning.sync')
    .whereIn('state', UNDONE)
    .first()
  if (!undone) return intend(trx, 'provisioning.sync', { at: clock.now() })
  await trx
    .from('intents')
    .where({ id: undone.id, state: 'pending' })
    .where('due_at', '>', clock.now())
    .update({ due_at: clock.now() })
}
