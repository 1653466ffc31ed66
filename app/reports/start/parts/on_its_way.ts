import db from '@adonisjs/lucid/services/db'
import type { PartMaker } from '#reports/start/part'

const MOST = 10

/** Everybody: what has been ordered for oneself and is not here yet. */
export const onItsWay: PartMaker = async ({ viewer, ctx: { i18n } }) => {
  if (!viewer.personId) return null
  const rows = await db
    .from('order_lines as l')
    .join('orders as o', 'o.id', 'l.order_id')
    .join('catalogue_items as i', 'i.id', 'l.item_id')
    .where('o.person_id', viewer.personId)
    .whereIn('o.state', ['parked', 'active'])
    .whereIn('l.state', ['waiting', 'open', 'returned'])
    .select('l.id', 'i.name')
    .orderBy('l.id')
    .limit(MOST)
  return {
    key: 'on_its_way',
    href: '/mine',
    rows: rows.map(({ name }) => ({
      href: '/mine',
      title: name,
      detail: i18n.t('reports.start.on_its_way.detail'),
    })),
  }
}
