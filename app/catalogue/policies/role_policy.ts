import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'

export default class CatalogueRolePolicy extends BasePolicy {
  /** Those who answer for who has what may read what a role gives. */
  view(viewer: Viewer) {
    return viewer.can('roles.change') || viewer.can('grants.view_all')
  }

  change(viewer: Viewer) {
    return viewer.can('roles.change')
  }
}
