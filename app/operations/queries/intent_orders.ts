import db from '@adonisjs/lucid/services/db'
import type { IntentRow } from '#operations/queries/intent_row'

interface OrderSeen {
  id: number
  number: string | null
}

/** Where an id in an intent leads to an order: its table and the column that names the order. */
const TRAILS: Record<string, [table: string, column: string]> = {
  orderId: ['orders', 'id'],
  lineId: ['order_lines', 'order_id'],
  mailId: ['mails', 'order_id'],
  contractId: ['contracts', 'order_id'],
  handoverId: ['handovers', 'order_id'],
}

/** Which order each intent is about, where it is about one. */
export async function ordersOfIntents(intents: IntentRow[]): Promise<Map<number, OrderSeen>> {
  const found = new Map<number, OrderSeen>()
  for (const [name, [table, column]] of Object.entries(TRAILS)) {
    const about = intents.filter(({ id, ids }) => name in ids && !found.has(id))
    const orders = await ordersBehind(
      table,
      column,
      about.map(({ ids }) => Number(ids[name]))
    )
    for (const { id, ids } of about) {
      const order = orders.get(Number(ids[name]))
      if (order) found.set(id, order)
    }
  }
  return found
}

async function ordersBehind(table: string, column: string, ids: number[]) {
  if (ids.length === 0) return new Map<number, OrderSeen>()
  const rows = await db
    .from(`${table} as source`)
    .join('orders as found', 'found.id', `source.${column}`)
    .whereIn('source.id', ids)
    .select('source.id as source_id', 'found.id', 'found.number')
  return new Map(rows.map((row) => [row.source_id, { id: row.id, number: row.number }]))
}
