import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import { ordersInScope } from '#orders/queries/orders_in_scope'
import type Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'

const LARGEST_ID = 2_147_483_647

const notFound = () => new Exception('No such record', { status: 404, code: 'E_ROW_NOT_FOUND' })

/** The id in the address. @throws a 404 when it can't be one. */
export function idIn(params: Record<string, any>, name = 'id') {
  const text = String(params[name])
  if (!/^[1-9]\d{0,9}$/.test(text) || Number(text) > LARGEST_ID) throw notFound()
  return Number(text)
}

/** The order in the address, with its unit, as far as the viewer may know of it. @throws a 404 */
export async function findOrder({ viewer, params }: Pick<HttpContext, 'viewer' | 'params'>) {
  return ordersInScope(viewer!).where('orders.id', idIn(params)).preload('orgUnit').firstOrFail()
}

/** The same for an own draft. @throws a 404 when it is no draft any more. */
export async function findDraft(ctx: Pick<HttpContext, 'viewer' | 'params'>) {
  const order = await findOrder(ctx)
  if (order.state !== 'draft') throw notFound()
  return order
}

/** One line of the order. @throws a 404 */
export const findLine = (order: Order, params: Record<string, any>) =>
  OrderLine.query()
    .where('order_id', order.id)
    .where('id', idIn(params, 'line_id'))
    .preload('item', (item) => item.preload('levels'))
    .preload('level')
    .firstOrFail()
