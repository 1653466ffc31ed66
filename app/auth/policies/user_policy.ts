import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'

export default class UserPolicy extends BasePolicy {
  change(viewer: Viewer) {
    return viewer.can('users.change')
  }
}
