import db from '@adonisjs/lucid/services/db'
import { settings } from '#settings/settings'
import { brakeOf, type StopReason } from '#provisioning/sync/brake'
import { judgeEntry, type Verdict } from '#provisioning/sync/matching/judge_entry'
import { rivalsAmong } from '#provisioning/sync/matching/rivals_among'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { linesMet } from '#provisioning/sync/predicates/lines_met'
import { type Foreseen, foresee } from '#provisioning/sync/preview/foresee'

export interface ForeseenEntry extends Verdict {
  directoryId: string
  userName: string | null
  /** Lines that are open now and would be done. */
  lineIds: number[]
}

export interface SyncPreview {
  full: boolean
  seen: number
  lost: number
  /** Why it would stop for a second person before any of it. */
  stops: StopReason | null
  entries: ForeseenEntry[]
}

/** Tells what a sync would do now, and changes nothing. Everything that changed is held in memory. */
export async function previewSync(): Promise<SyncPreview> {
  const foreseen = await foresee()
  const { full, seen, lost } = foreseen
  const stops = brakeOf(foreseen, await settings.read())
  return { full, seen, lost, stops, entries: await judged(foreseen) }
}

async function judged({ rows }: Foreseen) {
  const rivals = rivalsAmong(rows)
  const entries: ForeseenEntry[] = []
  for (const row of rows) {
    const verdict = await judgeEntry(db, row, rivals)
    const lines = verdict.situation === 'linked' ? await linesMet(db, verdict.personId!, row) : []
    entries.push({ ...verdict, ...nameOf(row), lineIds: lines.map(({ id }) => id) })
  }
  return entries
}

const nameOf = ({ directory_id: directoryId, user_name: userName }: KnownEntry) => ({
  directoryId,
  userName,
})
