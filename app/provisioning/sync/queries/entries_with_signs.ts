import db from '@adonisjs/lucid/services/db'
import { matchable } from '#provisioning/sync/queries/gather_waiting'
import type { Query } from '#provisioning/sync/queries/waiting_orders'

/** Of these accounts those that are or could be somebody's, or ours: the others needn't be looked at singly. */
export async function entriesWithSigns(ids: number[]): Promise<Set<number>> {
  const rows = await db
    .from('directory_entries')
    .whereIn('id', ids)
    .where((sign) =>
      sign
        .whereNotNull('person_id')
        .orWhereNotNull('deleted_at')
        .orWhereNotNull('marker')
        .orWhereIn('directory_id', (query: Query) =>
          query.from('accounts').whereNotNull('directory_id').select('directory_id')
        )
        .orWhere((free) => matchable(free))
    )
    .select('id')
  return new Set(rows.map(({ id }) => id))
}
