import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { settings } from '#settings/settings'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { awaited } from '#provisioning/sync/queries/gather_waiting'

/** Accounts as they would be recorded, by the directory's id. */
export type ForeseenRows = Map<string, KnownEntry>

/** Adds, after everything was read, what is known and wasn't among it. */
export async function addMissing(rows: ForeseenRows) {
  const living: KnownEntry[] = await db.from('directory_entries').whereNull('deleted_at')
  const gone = { pending: true, enabled: false, deleted_at: clock.now() }
  for (const row of living.filter(({ directory_id: id }) => !rows.has(id)))
    rows.set(row.directory_id, { ...row, ...gone, lost: row.enabled })
}

/** Adds what would be looked at though it hasn't changed, or has waited since before. */
export async function addAwaited(rows: ForeseenRows) {
  const { observedAccountSigns } = await settings.read()
  const waiting: KnownEntry[] = [
    ...(await db.from('directory_entries').where('pending', true)),
    ...(await awaited(db.from('directory_entries'), observedAccountSigns)),
  ]
  for (const row of waiting)
    rows.set(row.directory_id, { ...(rows.get(row.directory_id) ?? row), pending: true })
}
