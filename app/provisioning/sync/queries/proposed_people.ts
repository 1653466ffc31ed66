import db from '@adonisjs/lucid/services/db'
import { settings } from '#settings/settings'
import { type Query, waitingOrders } from '#provisioning/sync/queries/waiting_orders'

export interface Proposal {
  entryId: number
  personId: number
  orderId: number
  startDate: string
}

/**
 * For accounts that are nobody's: who among those who wait has the same name, or was to have that user
 * name, soonest first day first. Only for a person to decide; never linked by itself.
 */
export async function proposedPeople(): Promise<Proposal[]> {
  const { observedAccountSigns } = await settings.read()
  const rows = await db
    .from('directory_entries as d')
    .joinRaw('cross join orders as o')
    .join('persons as p', 'p.id', 'o.person_id')
    .join('employments as e', 'e.id', 'o.employment_id')
    .where('d.situation', 'unmatched')
    .whereIn('o.id', (query: Query) =>
      waitingOrders(query, observedAccountSigns).select('l.order_id')
    )
    .where((named) => sameName(named))
    .orderBy('e.start_date')
    .orderBy('d.id')
    .select('d.id as entry_id', 'p.id as person_id', 'o.id as order_id', 'e.start_date')
  return rows.map((row) => ({
    entryId: row.entry_id,
    personId: row.person_id,
    orderId: row.order_id,
    startDate: row.start_date,
  }))
}

const sameName = (named: Query) =>
  named
    .whereColumn('p.sort_name', 'd.name_key')
    .orWhereExists((reservation: Query) =>
      reservation
        .from('name_reservations as n')
        .where('n.kind', 'user_name')
        .whereColumn('n.name_key', 'd.user_name_key')
        .whereColumn('n.order_id', 'o.id')
    )
