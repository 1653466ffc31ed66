import db from '@adonisjs/lucid/services/db'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'

/**
 * The next accounts whose change is to be followed up, but those that Kvittens itself is making just
 * now: they will be known by their id when that is done.
 */
export const pendingEntries = (most: number): Promise<KnownEntry[]> =>
  db
    .from('directory_entries as d')
    .where('d.pending', true)
    .whereNotExists((operation) =>
      operation
        .from('provisioning_operations as p')
        .whereColumn('p.marker', 'd.marker')
        .whereIn('p.state', ['pending', 'needs_attention'])
    )
    .orderBy('d.id')
    .limit(most)
    .select('d.*')
    .then((rows: KnownEntry[]) => rows)
