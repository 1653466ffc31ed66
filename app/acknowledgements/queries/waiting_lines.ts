import db from '@adonisjs/lucid/services/db'
import { type Capacity, itemsOf } from '#acknowledgements/capacity'
import { lineRows } from '#acknowledgements/queries/line_rows'

export const ORDERS_A_PAGE = 20

/** Where a page of orders begins: after this due date and order. */
export interface After {
  dueOn: string
  id: number
}

const openTasks = () =>
  db
    .from('acknowledgement_tasks as t')
    .join('order_lines as l', 'l.id', 't.line_id')
    .whereNull('t.closed_at')
    .where('l.state', 'open')

/** How many lines wait for those who administer these items. */
export async function countWaiting(itemIds: number[]): Promise<number> {
  if (itemIds.length === 0) return 0
  const row = await openTasks().whereIn('l.item_id', itemIds).count('* as count').first()
  return Number(row.count)
}

/** One page of the orders with something to acknowledge, the most urgent first. */
export async function waitingOrders(capacity: Capacity, after: After | null) {
  const query = openTasks()
    .whereIn('l.item_id', itemsOf(capacity)())
    .groupBy('l.order_id')
    .select('l.order_id')
    .min('t.due_on as first_due')
    .orderBy('first_due')
    .orderBy('l.order_id')
    .limit(ORDERS_A_PAGE + 1)
  if (after) query.havingRaw('(min(t.due_on), l.order_id) > (?, ?)', [after.dueOn, after.id])
  const rows = await query
  const page = rows.slice(0, ORDERS_A_PAGE)
  const last = rows.length > page.length ? page.at(-1) : null
  return {
    orderIds: page.map(({ order_id: id }) => id as number),
    next: last && `${last.first_due}.${last.order_id}`,
  }
}

/** What somebody with this capacity has to acknowledge of these orders. */
export const waitingLines = (capacity: Capacity, orderIds: number[]) =>
  lineRows()
    .whereIn('l.order_id', orderIds)
    .where('l.state', 'open')
    .whereNotNull('t.id')
    .whereNull('t.closed_at')
    .whereIn('l.item_id', itemsOf(capacity)())
    .orderBy('t.due_on')
    .orderBy('l.order_id')
    .orderBy('l.id')
