import { notFound, wrongUsage } from '#shared/cli/exit_codes'
import Order from '#orders/models/order'

const LARGEST_ID = 2_147_483_647

/** The order with an id or a number, `12` or `2026-0417`. @throws Refusal when there is none. */
export async function findOrderByText(text: string): Promise<Order> {
  if (!/^(\d{1,10}|\d{4}-\d{4,7})$/.test(text) || (/^\d+$/.test(text) && Number(text) > LARGEST_ID))
    throw wrongUsage(`"${text}" is neither an order's id nor its number`)
  const column = text.includes('-') ? 'number' : 'id'
  const order = await Order.query().where(column, text).preload('orgUnit').first()
  if (!order) throw notFound(`there is no order ${text}`)
  return order
}
