import db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'

/**
 * The direct prerequisites of each item and, transitively, of those: item id -> ids it waits for.
 * That every non-primary item waits for the primary ones is a rule of orders, not found here.
 */
export async function prerequisiteClosure(
  itemIds: number[],
  client: Trx | typeof db = db
): Promise<Map<number, number[]>> {
  const closure = new Map<number, number[]>()
  for (let wanted = itemIds; wanted.length > 0;) {
    for (const id of wanted) closure.set(id, [])
    const rows = await client
      .from('prerequisites')
      .whereIn('item_id', wanted)
      .orderBy('requires_item_id')
      .select('item_id', 'requires_item_id')
    for (const row of rows) closure.get(row.item_id)!.push(row.requires_item_id)
    const required = new Set(rows.map((row) => row.requires_item_id as number))
    wanted = [...required].filter((id) => !closure.has(id))
  }
  return closure
}
