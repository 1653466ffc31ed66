import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'

export default class CatalogueItemPolicy extends BasePolicy {
  change(viewer: Viewer) {
    return viewer.can('catalogue.change')
  }
}
