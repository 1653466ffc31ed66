import db from '@adonisjs/lucid/services/db'
import type { Viewer } from '#auth/viewer'
import Handover from '#handover/models/handover'
import { ordersWithAccountMadeBy } from '#handover/queries/account_administrators'

/** Orders that the viewer answers for: those of the branches they manage. */
export function ordersAnsweredForBy({ managedPaths }: Viewer) {
  return db
    .from('orders')
    .leftJoin('org_units', 'org_units.id', 'orders.org_unit_id')
    .where((any) => {
      any.where('orders.id', 0)
      for (const path of managedPaths) any.orWhereLike('org_units.path', `${path}%`)
    })
    .select('orders.id')
}

/** The hand-overs that this viewer may see, each with its person, account and order. */
export function visibleHandovers(viewer: Viewer) {
  const query = Handover.query()
    .preload('person')
    .preload('opener')
    .preload('account')
    .preload('order', (order) => order.preload('orgUnit').preload('employment'))
  if (viewer.can('operations.act')) return query
  return query.where((any) =>
    any
      .whereIn('handovers.order_id', ordersAnsweredForBy(viewer))
      .orWhereIn('handovers.order_id', ordersWithAccountMadeBy(viewer.personId))
  )
}
