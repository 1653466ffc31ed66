import db from '@adonisjs/lucid/services/db'
import type { LineState } from '#orders/lifecycles/line_lifecycle'

export interface PersonLine {
  orderId: number
  item: string
  level: string | null
  state: LineState
}

/** The lines of some orders that have not ended, by item. */
export const personLines = (orderIds: number[]): Promise<PersonLine[]> =>
  db
    .from('order_lines')
    .join('catalogue_items', 'catalogue_items.id', 'order_lines.item_id')
    .leftJoin('levels', 'levels.id', 'order_lines.level_id')
    .whereIn('order_id', orderIds)
    .whereIn('order_lines.state', ['waiting', 'open', 'returned', 'needs_attention'])
    .orderBy('catalogue_items.name')
    .select('order_id as orderId', 'catalogue_items.name as item')
    .select('levels.name as level', 'order_lines.state')
