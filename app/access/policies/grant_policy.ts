import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'
import { hasGrants } from '#access/queries/grant_reach'

/** Who has what: auditors and HR see all of it, managers their branch, owners and administrators their items. */
export default class GrantPolicy extends BasePolicy {
  index(viewer: Viewer) {
    return hasGrants(viewer)
  }
}
