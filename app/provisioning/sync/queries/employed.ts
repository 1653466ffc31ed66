import { clock } from '#shared/clock'
import type { Query } from '#provisioning/sync/queries/waiting_orders'

/** Employments that somebody has now, or will have. */
export const lasting = (query: Query) =>
  query
    .from('employments as e')
    .whereNot('e.state', 'cancelled')
    .where((still) => still.whereNull('e.last_date').orWhere('e.last_date', '>=', clock.today()))

/** The same, when the contract is signed. */
export const employed = (query: Query) => lasting(query).where('e.state', 'confirmed')
