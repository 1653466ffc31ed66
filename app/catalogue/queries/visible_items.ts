import type { Viewer } from '#auth/viewer'
import CatalogueItem from '#catalogue/models/catalogue_item'
import { ownItemsOf } from '#catalogue/queries/own_items'

/** Whether the pages of every item are open to the viewer. */
export const seesWholeCatalogue = (viewer: Viewer) => viewer.can('catalogue.change')

/** Ids of the items that the viewer administers or owns. */
export async function ownItemIds(viewer: Viewer) {
  const { administered, owned } = await ownItemsOf(viewer)
  return [...administered, ...owned]
}

/** The items whose pages are open to the viewer. */
export async function visibleItems(viewer: Viewer): Promise<CatalogueItem[]> {
  const items = CatalogueItem.query().orderBy('name').preload('levels')
  return seesWholeCatalogue(viewer) ? items : items.whereIn('id', await ownItemIds(viewer))
}

/** @throws E_ROW_NOT_FOUND for an item that isn't there, or not for this viewer. */
export async function findVisibleItem(viewer: Viewer, id: number) {
  const query = CatalogueItem.query().where('id', id).preload('levels')
  if (!seesWholeCatalogue(viewer)) query.whereIn('id', await ownItemIds(viewer))
  return query.firstOrFail()
}
