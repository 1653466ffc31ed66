import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'

export default class SettingsPolicy extends BasePolicy {
  change(viewer: Viewer) {
    return viewer.can('settings.change')
  }
}
