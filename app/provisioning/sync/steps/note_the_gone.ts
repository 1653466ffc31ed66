import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { holdSyncState } from '#provisioning/sync/state/hold_sync_state'
import type { Turn } from '#provisioning/sync/steps/turn'

const AT_ONCE = 500

/** After everything was read: what was known and isn't there. Never believed of an empty answer. */
export async function noteTheGone({ state, readAll }: Turn) {
  if (!readAll || !state?.full || state.seen === 0) return
  const gone = await goneIds(state.run)
  for (let from = 0; from < gone.length; from += AT_ONCE)
    await inTransaction(async (trx) => {
      await holdSyncState(trx, state)
      await noteGone(trx, gone.slice(from, from + AT_ONCE))
    })
}

const noteGone = (trx: Trx, ids: number[]) =>
  trx
    .from('directory_entries')
    .whereIn('id', ids)
    .whereNull('deleted_at')
    .update({
      lost: trx.raw('(lost OR enabled)'),
      deleted_at: clock.now(),
      enabled: false,
      pending: true,
    })

async function goneIds(run: number): Promise<number[]> {
  const rows = await db
    .from('directory_entries')
    .whereNull('deleted_at')
    .where('seen_run', '<', run)
    .select('id')
  return rows.map(({ id }) => id)
}
