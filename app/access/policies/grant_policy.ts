import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'

/** Who has what: auditors and HR see all of it, managers their branch. */
export default class GrantPolicy extends BasePolicy {
  index(viewer: Viewer) {
    return viewer.can('grants.view_all') || viewer.isManager
  }
}
