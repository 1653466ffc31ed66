import db from '@adonisjs/lucid/services/db'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { type CountRivals, rivalsIn } from '#provisioning/sync/matching/rivals'

/** The same, among accounts that were only looked at and are not recorded. */
export function rivalsAmong(rows: KnownEntry[]): CountRivals {
  const living = rows.filter((row) => row.deleted_at === null)
  const numbers = counted(living.map((row) => row.employee_number))
  const hashes = counted(living.map((row) => row.identity_hash))
  return async (entry, candidates) => {
    const recorded = await rivalsIn(db)(entry, candidates)
    if (candidates.byAccount.size > 0) return recorded
    const others = (counts: Map<string | null, number>, key: string | null) =>
      key === null ? 0 : (counts.get(key) ?? 1) - 1
    return recorded + others(numbers, entry.employee_number) + others(hashes, entry.identity_hash)
  }
}

function counted(keys: (string | null)[]) {
  const counts = new Map<string | null, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
