import { BasePolicy } from '@adonisjs/bouncer'
import type { AuthorizerResponse } from '@adonisjs/bouncer/types'
import type { Viewer } from '#auth/viewer'

/** One's own list is for every person; whose lines are on it is decided by who administers what. */
export default class AcknowledgementPolicy extends BasePolicy {
  index(viewer: Viewer): AuthorizerResponse {
    return viewer.personId !== null || this.viewAll(viewer) === true
  }

  store(viewer: Viewer): AuthorizerResponse {
    return viewer.personId !== null
  }

  viewAll(viewer: Viewer): AuthorizerResponse {
    return viewer.can('acknowledgements.view_all')
  }
}
