import db from '@adonisjs/lucid/services/db'

/** Names of the items that a waiting line needs and that were refused. */
export async function refusedRequirements(lineId: number): Promise<string[]> {
  const rows = await db
    .from('order_line_prerequisites as p')
    .join('order_lines as l', 'l.id', 'p.requires_line_id')
    .join('catalogue_items as i', 'i.id', 'l.item_id')
    .where('p.line_id', lineId)
    .whereNull('p.waived_at')
    .whereIn('l.state', ['declined', 'cancelled'])
    .orderBy('i.name')
    .select('i.name')
  return rows.map(({ name }) => name)
}
