import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'
import type Handover from '#handover/models/handover'
import { ordersWithAccountMadeBy } from '#handover/queries/account_administrators'

export default class HandoverPolicy extends BasePolicy {
  async show(viewer: Viewer, handover: Handover) {
    return this.open(viewer, handover) || this.issue(viewer, handover)
  }

  /** The manager of the branch today: an assistant may order, but opens no password. */
  open(viewer: Viewer, { order }: Handover) {
    return order.orgUnit !== null && viewer.managesPath(order.orgUnit.path)
  }

  /** IT: whoever minds the operation, and those who make the account. */
  async issue(viewer: Viewer, { orderId }: Handover) {
    if (viewer.can('operations.act')) return true
    const mine = await ordersWithAccountMadeBy(viewer.personId)
      .where('order_lines.order_id', orderId)
      .first()
    return mine !== null
  }
}
