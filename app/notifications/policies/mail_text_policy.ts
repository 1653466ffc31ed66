import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'

/** What the organisation's mails say is a setting. */
export default class MailTextPolicy extends BasePolicy {
  change(viewer: Viewer) {
    return viewer.can('settings.change')
  }
}
