import db from '@adonisjs/lucid/services/db'
import { settleAs, settleEntry } from '#provisioning/sync/applying/settle_entry'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { judgeEntry } from '#provisioning/sync/matching/judge_entry'
import type { Situation } from '#provisioning/sync/matching/situation'
import type { Turn } from '#provisioning/sync/steps/turn'

/** So many at a time that a worker isn't taken for dead. */
export const MOST_ENTRIES = 200

/** Follows up what was read: one transaction for each that becomes or is somebody's, one for the rest. */
export async function settleEntries({ state, entries }: Turn) {
  if (state?.state !== 'applying') return
  const rest = new Map<Situation, KnownEntry[]>()
  for (const entry of entries) {
    const { situation } = await judgeEntry(db, entry)
    if (situation === 'linked') await settleEntry(entry)
    else rest.set(situation, [...(rest.get(situation) ?? []), entry])
  }
  for (const [situation, some] of rest) await settleAs(situation, some)
}
