import type { PersonPart } from '#access/person_parts'
import { ordersInScope } from '#orders/queries/orders_in_scope'
import Order from '#orders/models/order'
import { personLines } from '#orders/queries/person_lines'

const GOING_ON = ['awaiting_attestation', 'parked', 'active'] as const

/** What is on its way to a person: the lines of their orders that are not done yet. */
export const onItsWay: PersonPart = {
  name: 'on_its_way',
  weight: 20,
  view: 'partials/orders/on_its_way',
  async read({ personId, viewer, own }) {
    const query = own ? Order.query() : ordersInScope(viewer)
    const orders = await query
      .where('orders.person_id', personId)
      .whereIn('orders.state', [...GOING_ON])
      .preload('employment')
      .orderBy('orders.id', 'desc')
    if (orders.length === 0) return null
    const lines = await personLines(orders.map(({ id }) => id))
    return {
      own,
      orders: orders.map((order) => ({
        id: order.id,
        number: order.number,
        state: order.state,
        startDate: order.employment?.startDate ?? null,
        title: order.employment?.title ?? '',
        lines: lines.filter(({ orderId }) => orderId === order.id),
      })),
    }
  },
}
