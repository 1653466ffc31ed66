import db from '@adonisjs/lucid/services/db'
import type { GuardedLine } from '#orders/rules/activation_guard'

export type ListedLine = GuardedLine & { orderId: number }

/** As much of the lines of several orders as tells how far they have come. One query. */
export async function linesOfOrders(orderIds: number[]): Promise<Map<number, ListedLine[]>> {
  const rows = await db
    .from('order_lines')
    .whereIn('order_id', orderIds)
    .orderBy('id')
    .select('id', 'order_id', 'is_primary', 'direction', 'state', 'waived_at', 'replaces_line_id')
  const byOrder = new Map<number, ListedLine[]>()
  for (const row of rows) {
    const line = {
      id: row.id,
      orderId: row.order_id,
      isPrimary: Boolean(row.is_primary),
      direction: row.direction,
      state: row.state,
      waivedAt: row.waived_at,
      replacesLineId: row.replaces_line_id,
    }
    byOrder.set(line.orderId, [...(byOrder.get(line.orderId) ?? []), line])
  }
  return byOrder
}
