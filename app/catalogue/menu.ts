import type { Viewer } from '#auth/viewer'
import { countUnmanned } from '#catalogue/queries/list_items'
import { ownItemIds, seesWholeCatalogue } from '#catalogue/queries/visible_items'

/** The catalogue is in the menu of those who keep it, and of those who administer or own something. */
export const hasCatalogue = async (viewer: Viewer) =>
  seesWholeCatalogue(viewer) || (await ownItemIds(viewer)).length > 0

/** What waits there: items that nobody could acknowledge, for those who can name somebody. */
export const catalogueWaiting = async (viewer: Viewer) =>
  seesWholeCatalogue(viewer) ? countUnmanned(viewer) : 0

export const hasRoles = (viewer: Viewer) =>
  viewer.can('roles.change') || viewer.can('grants.view_all')
