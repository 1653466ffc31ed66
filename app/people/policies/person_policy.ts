import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'

/** Which persons a viewer sees is for the scope; this says what they may do with those. */
export default class PersonPolicy extends BasePolicy {
  index(viewer: Viewer) {
    return viewer.can('persons.view_all') || viewer.isManager
  }

  /** Everybody sees themselves; the scope keeps the rest. */
  show(_: Viewer) {
    return true
  }

  change(viewer: Viewer) {
    return viewer.can('persons.change')
  }

  protect(viewer: Viewer) {
    return viewer.can('protected_persons.view') && viewer.can('persons.change')
  }

  reveal(viewer: Viewer) {
    return viewer.can('identity_numbers.reveal')
  }

  import(viewer: Viewer) {
    return viewer.can('persons.import')
  }

  /** A file with unknown units may only bring those in for who keeps the organisation. */
  importUnits(viewer: Viewer) {
    return viewer.can('persons.import') && viewer.can('org_units.change')
  }

  /** Everybody may search; each group keeps to what its reader may see. */
  search(_: Viewer) {
    return true
  }
}
