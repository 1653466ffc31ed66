import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'

/** Contracts are for HR officers alone. */
export default class ContractPolicy extends BasePolicy {
  confirm(viewer: Viewer) {
    return viewer.can('contracts.confirm')
  }
}
