import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'

export default class OperationPolicy extends BasePolicy {
  view(viewer: Viewer) {
    return viewer.can('operations.view')
  }

  act(viewer: Viewer) {
    return viewer.can('operations.act')
  }

  viewAudit(viewer: Viewer) {
    return viewer.can('audit.view')
  }
}
