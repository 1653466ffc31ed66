import { wrongUsage } from '#shared/cli/exit_codes'
import { ORDER_STATES, type OrderState } from '#orders/lifecycles/order_lifecycle'
import Order from '#orders/models/order'

interface Wanted {
  state?: string
  limit: number
}

const MOST = 1000

/** Orders, newest first, without names: enough to find the one to look at. */
export async function listOrders({ state, limit }: Wanted) {
  if (state && !ORDER_STATES.includes(state as OrderState))
    throw wrongUsage(`--state is one of ${ORDER_STATES.join(', ')}`)
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw wrongUsage(`--limit is a number from 1 to ${MOST}`)
  const orders = await Order.query()
    .if(state, (query) => query.where('state', state!))
    .preload('employment')
    .preload('orgUnit')
    .orderBy('id', 'desc')
    .limit(limit)
  return orders.map(({ id, number, kind, state: now, placedAt, employment, orgUnit }) => ({
    ...{ id, number, kind, state: now, placedAt },
    title: employment?.title ?? null,
    unit: orgUnit?.name ?? null,
    startDate: employment?.startDate ?? null,
  }))
}
