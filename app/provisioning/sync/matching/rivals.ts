import type db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import type { Candidates } from '#provisioning/sync/matching/candidates'

/** How many other accounts could be the same person's. */
export type CountRivals = (entry: KnownEntry, candidates: Candidates) => Promise<number>

/**
 * Living accounts that are linked to one of the candidates, and, unless a known user name speaks for this
 * one, those with the same number.
 */
export const rivalsIn =
  (client: Trx | typeof db): CountRivals =>
  async (entry, candidates) => {
    const people = [...new Set(Object.values(candidates).flatMap((ids) => [...ids]))]
    if (people.length === 0) return 0
    const [row] = await client
      .from('directory_entries')
      .whereNot('directory_id', entry.directory_id)
      .whereNull('deleted_at')
      .where((other) => {
        other.where((linked) => linked.whereIn('person_id', people).where('situation', 'linked'))
        if (candidates.byAccount.size > 0) return
        if (entry.employee_number) other.orWhere('employee_number', entry.employee_number)
        if (entry.identity_hash) other.orWhere('identity_hash', entry.identity_hash)
      })
      .count('* as n')
    return Number(row.n)
  }
