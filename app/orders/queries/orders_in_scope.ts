import Order from '#orders/models/order'
import type { Viewer } from '#auth/viewer'

/**
 * The orders that a viewer may know of: all with the right to, else those in the branches they manage and
 * their own. A draft is its owner's alone.
 */
export function ordersInScope(viewer: Viewer) {
  const me = viewer.personId ?? 0
  const query = Order.query().where((open) =>
    open.whereNot('orders.state', 'draft').orWhere('orders.orderer_person_id', me)
  )
  if (viewer.can('orders.view_all')) return query
  return query.where((mine) => {
    mine.where('orders.orderer_person_id', me)
    for (const path of viewer.managedPaths)
      mine.orWhereHas('orgUnit', (unit) => unit.where('path', 'like', `${path}%`))
  })
}
