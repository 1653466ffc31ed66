import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { CookieRefused } from '#connectors/directory_failures'
import type { Cookie } from '#connectors/directory'
import { settings } from '#settings/settings'
import { directory } from '#provisioning/directory'
import type { EntryRow, KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { knownEntries } from '#provisioning/sync/mirror/known_entries'
import { mirrored } from '#provisioning/sync/mirror/mirrored'
import { type Wanted, wantedAttributes } from '#provisioning/sync/mirror/wanted_attributes'
import { countReading } from '#provisioning/sync/queries/count_reading'
import { awaited } from '#provisioning/sync/queries/gather_waiting'
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
  const rows = new Map<string, KnownEntry>()
  for await (const { entries } of (await directory()).changes(cookie, wanted.all)) {
    const known = await knownEntries(entries.map(({ id }) => id))
    for (const entry of entries.filter(({ id, deleted }) => !deleted || known.has(id)))
      rows.set(
        entry.id,
        withRecord(known.get(entry.id), mirrored(known.get(entry.id) ?? null, entry, wanted, 0))
      )
  }
  const seen = [...rows.values()].filter((row) => row.deleted_at === null).length
  const full = cookie === null
  if (full && seen > 0) await addMissing(rows)
  await addAwaited(rows)
  return summed({ full, seen }, [...rows.values()])
}

const NOTHING = { id: 0, person_id: null, account_id: null, situation: null }

const withRecord = (known: KnownEntry | undefined, row: EntryRow): KnownEntry => ({
  ...(known ?? NOTHING),
  ...row,
})

async function addMissing(rows: Map<string, KnownEntry>) {
  const living: KnownEntry[] = await db.from('directory_entries').whereNull('deleted_at')
  for (const row of living.filter(({ directory_id: id }) => !rows.has(id)))
    rows.set(row.directory_id, {
      ...row,
      pending: true,
      lost: row.enabled,
      deleted_at: clock.now(),
    })
}

/** What would be looked at though it hasn't changed, or has waited since before. */
async function addAwaited(rows: Map<string, KnownEntry>) {
  const { observedAccountSigns } = await settings.read()
  const waiting: KnownEntry[] = [
    ...(await db.from('directory_entries').where('pending', true)),
    ...(await awaited(db.from('directory_entries'), observedAccountSigns)),
  ]
  for (const row of waiting)
    rows.set(row.directory_id, { ...(rows.get(row.directory_id) ?? row), pending: true })
}

async function summed({ full, seen }: Pick<Foreseen, 'full' | 'seen'>, rows: KnownEntry[]) {
  const { before } = await countReading(db)
  const lost = rows.filter((row) => row.lost).length
  return { full, seen, lost, before, rows: rows.filter((row) => row.pending) }
}
