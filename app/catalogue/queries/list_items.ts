import { fold } from '#shared/text/fold'
import type { Viewer } from '#auth/viewer'
import type CatalogueItem from '#catalogue/models/catalogue_item'
import { byName } from '#catalogue/rules/by_name'
import { pageOf } from '#catalogue/queries/page_of'
import { visibleItems } from '#catalogue/queries/visible_items'
import { activeAdministrators } from '#catalogue/rules/active_administrators'

export interface ItemFilter {
  q?: string | null
  kind?: string | null
  show?: 'without_administrator' | 'archived' | null
  after?: number | null
}

/** A page of the viewer's items by name. A catalogue has hundreds of items, so it is sifted in memory. */
export async function listItems(viewer: Viewer, filter: ItemFilter) {
  const items = (await visibleItems(viewer)).filter((item) => matches(item, filter)).sort(byName)
  const active = await activeAdministrators(items.map(({ id }) => id))
  const manned = new Set(active.map(({ itemId }) => itemId))
  const shown =
    filter.show === 'without_administrator' ? items.filter(({ id }) => !manned.has(id)) : items
  return { ...pageOf(shown, filter.after), administrators: active }
}

function matches(item: CatalogueItem, { q, kind, show }: ItemFilter) {
  if (kind && item.kind !== kind) return false
  if (Boolean(item.archivedAt) !== (show === 'archived')) return false
  return !q || fold(`${item.name} ${item.code}`).includes(fold(q))
}

/** How many items in use nobody could acknowledge today. */
export async function countUnmanned(viewer: Viewer) {
  const { rows, next } = await listItems(viewer, { show: 'without_administrator' })
  return next ? rows.length + 1 : rows.length
}
