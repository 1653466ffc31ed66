import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#shared/database/transaction'
import { settleEntry } from '#provisioning/sync/applying/settle_entry'
import { settleRows } from '#provisioning/sync/applying/settle_rows'
import { judgeEntry } from '#provisioning/sync/matching/judge_entry'
import type { Situation } from '#provisioning/sync/matching/situation'
import { entriesWithSigns } from '#provisioning/sync/queries/entries_with_signs'
import { holdSyncState } from '#provisioning/sync/state/hold_sync_state'
import type SyncState from '#provisioning/sync/state/sync_state'
import type { Turn } from '#provisioning/sync/steps/turn'

/** So many at a time that a worker isn't taken for dead. */
export const MOST_ENTRIES = 200

/** Follows up what was read: one transaction for each that becomes or is somebody's, one for the rest. */
export async function settleEntries({ state, entries }: Turn) {
  if (state?.state !== 'applying') return
  const signs = await entriesWithSigns(entries.map(({ id }) => id))
  const rest = new Map<Situation, number[]>()
  for (const entry of entries) {
    const situation = signs.has(entry.id) ? (await judgeEntry(db, entry)).situation : 'unmatched'
    if (situation === 'linked') await settleEntry(entry)
    else rest.set(situation, [...(rest.get(situation) ?? []), entry.id])
  }
  await settleRest(state, rest)
}

const settleRest = (state: SyncState, rest: Map<Situation, number[]>) =>
  inTransaction(async (trx) => {
    await holdSyncState(trx, state)
    for (const [situation, ids] of rest) await settleRows(trx, ids, { situation })
  })
