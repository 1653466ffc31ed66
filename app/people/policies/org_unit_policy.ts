import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'

/** The organisation is seen by those who work with it, and changed by administrators. */
export default class OrgUnitPolicy extends BasePolicy {
  index(viewer: Viewer) {
    return viewer.can('persons.view_all') || viewer.isManager || viewer.isAssistant
  }

  show(viewer: Viewer) {
    return this.index(viewer)
  }

  change(viewer: Viewer) {
    return viewer.can('org_units.change')
  }
}
