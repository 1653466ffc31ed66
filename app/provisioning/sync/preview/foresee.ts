import db from '@adonisjs/lucid/services/db'
import { CookieRefused } from '#connectors/directory_failures'
import type { Cookie, DirectoryEntry } from '#connectors/directory'
import { directory } from '#provisioning/directory'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { knownEntries } from '#provisioning/sync/mirror/known_entries'
import { mirrored } from '#provisioning/sync/mirror/mirrored'
import { type Wanted, wantedAttributes } from '#provisioning/sync/mirror/wanted_attributes'
import { addAwaited, addMissing, type ForeseenRows } from '#provisioning/sync/preview/add_unread'
import { countReading } from '#provisioning/sync/queries/count_reading'
import { readSyncState } from '#provisioning/sync/state/read_sync_state'

export interface Foreseen {
  full: boolean
  seen: number
  lost: number
  before: number
  /** The accounts that something would follow from, as they would be recorded. */
  rows: KnownEntry[]
}

/** What reading the directory would bring, without recording any of it. */
export async function foresee(): Promise<Foreseen> {
  const wanted = await wantedAttributes()
  const state = await readSyncState()
  const isSame = state?.wanted === wanted.all.join(' ')
  try {
    return await read(isSame ? (state?.cookie ?? null) : null, wanted)
  } catch (error) {
    if (!(error instanceof CookieRefused)) throw error
    return read(null, wanted)
  }
}

async function read(cookie: Cookie | null, wanted: Wanted): Promise<Foreseen> {
  const rows: ForeseenRows = new Map()
  for await (const { entries } of (await directory()).changes(cookie, wanted.all))
    await addPage(rows, entries, wanted)
  const seen = [...rows.values()].filter((row) => row.deleted_at === null).length
  const full = cookie === null
  if (full && seen > 0) await addMissing(rows)
  await addAwaited(rows)
  return summed({ full, seen }, [...rows.values()])
}

async function addPage(rows: ForeseenRows, entries: DirectoryEntry[], wanted: Wanted) {
  const known = await knownEntries(entries.map(({ id }) => id))
  for (const entry of entries.filter(({ id, deleted }) => !deleted || known.has(id))) {
    const before = known.get(entry.id) ?? null
    rows.set(entry.id, { ...(before ?? NOTHING), ...mirrored(before, entry, wanted, 0) })
  }
}

const NOTHING = { id: 0, person_id: null, account_id: null, situation: null }

async function summed({ full, seen }: Pick<Foreseen, 'full' | 'seen'>, rows: KnownEntry[]) {
  const { before } = await countReading(db)
  const lost = rows.filter((row) => row.lost).length
  return { full, seen, lost, before, rows: rows.filter((row) => row.pending) }
}
