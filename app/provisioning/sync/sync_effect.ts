import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import type { Effect } from '#shared/outbox/effect'
import { intend } from '#shared/outbox/intend'
import { changeSyncState } from '#provisioning/sync/state/change_sync_state'
import { beginRun } from '#provisioning/sync/steps/begin_run'
import { checkBrake } from '#provisioning/sync/steps/check_brake'
import { lookUpGroups } from '#provisioning/sync/steps/look_up_groups'
import { noteTheGone } from '#provisioning/sync/steps/note_the_gone'
import { readPages } from '#provisioning/sync/steps/read_pages'
import { MOST_ENTRIES, settleEntries } from '#provisioning/sync/steps/settle_entries'
import { beginTurn, type Turn } from '#provisioning/sync/steps/turn'

/**
 * Reads what has changed in the directory, page by page, and then does what follows from it. A run takes
 * as many turns as it needs; begun again at any point it goes on where it was.
 */
export const syncEffect: Effect<Turn> = {
  kind: 'provisioning.sync',
  attempts: Infinity,
  begin: beginTurn,
  steps: [
    { name: 'begin', run: beginRun },
    { name: 'read', run: readPages },
    { name: 'note the gone', run: noteTheGone },
    { name: 'brake', run: checkBrake },
    { name: 'look up groups', run: lookUpGroups },
    { name: 'settle', run: settleEntries },
  ],
  record,
}

async function record(trx: Trx, { state, entries }: Turn) {
  if (!state || state.state === 'stopped') return
  if (state.state === 'applying' && entries.length < MOST_ENTRIES)
    return void (await changeSyncState(trx, state, 'end', { ended_at: clock.now() }))
  const turn = `${state.version}.${entries.at(-1)?.id ?? 0}`
  await intend(trx, 'provisioning.sync', { run: state.run, turn })
}
