import type { DirectoryEntry } from '#connectors/directory'
import { clock } from '#shared/clock'
import type { EntryRow, SeenColumns } from '#provisioning/sync/mirror/entry_row'
import { seenColumns } from '#provisioning/sync/mirror/seen_columns'
import type { Wanted } from '#provisioning/sync/mirror/wanted_attributes'

/** The row of an account after a change; it waits to be followed up when anything became different. */
export function mirrored(
  before: EntryRow | null,
  entry: DirectoryEntry,
  wanted: Wanted,
  run: number
): EntryRow {
  const seen = seenColumns(before, entry, wanted)
  return {
    ...seen,
    directory_id: entry.id,
    seen_at: clock.now(),
    seen_run: run,
    pending: Boolean(before?.pending) || differs(before, seen),
    lost: isLost(before, seen),
  }
}

const differs = (before: EntryRow | null, seen: SeenColumns) =>
  (Object.keys(seen) as (keyof SeenColumns)[]).some(
    (name) => !before || asText(before[name]) !== asText(seen[name])
  )

/** SQLite has 0 and 1 where PostgreSQL has true and false. */
const asText = (value: unknown) => String(typeof value === 'boolean' ? Number(value) : value)

const isLiving = ({ deleted_at: deletedAt, enabled }: SeenColumns) =>
  deletedAt === null && Boolean(enabled)

/** It was there to be used and isn't any more, and nothing has followed from that yet. */
function isLost(before: EntryRow | null, seen: SeenColumns) {
  if (!before || isLiving(seen)) return false
  return Boolean(before.lost) || isLiving(before)
}
