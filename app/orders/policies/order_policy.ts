import { BasePolicy } from '@adonisjs/bouncer'
import type { Viewer } from '#auth/viewer'
import type Order from '#orders/models/order'

/** What a viewer may do with an order. Orders are found through `ordersInScope` first. */
export default class OrderPolicy extends BasePolicy {
  list(viewer: Viewer) {
    return viewer.can('orders.view_all') || this.create(viewer)
  }

  create(viewer: Viewer) {
    if (viewer.personId === null) return false
    return viewer.isManager || viewer.isAssistant || viewer.can('orders.place_anywhere')
  }

  show(viewer: Viewer, order: Order) {
    if (order.state === 'draft') return this.#isOrderer(viewer, order)
    return viewer.can('orders.view_all') || this.#answersFor(viewer, order)
  }

  /** Ask for something else: what a manager has attested, only a manager of the branch changes. */
  change(viewer: Viewer, order: Order) {
    if (['draft', 'awaiting_attestation'].includes(order.state))
      return this.#answersFor(viewer, order)
    return this.#manages(viewer, order)
  }

  /** Answer, drop, waive and cancel. */
  update(viewer: Viewer, order: Order) {
    return this.#answersFor(viewer, order)
  }

  cancel(viewer: Viewer, order: Order) {
    return this.#answersFor(viewer, order)
  }

  /** A manager of the branch, and never the one who asks. */
  attest(viewer: Viewer, order: Order) {
    return this.#manages(viewer, order) && !this.#isOrderer(viewer, order)
  }

  #answersFor(viewer: Viewer, order: Order) {
    return this.#isOrderer(viewer, order) || this.#manages(viewer, order)
  }

  #isOrderer(viewer: Viewer, order: Order) {
    return viewer.personId !== null && order.ordererPersonId === viewer.personId
  }

  #manages(viewer: Viewer, order: Order) {
    return Boolean(order.orgUnit) && viewer.managesPath(order.orgUnit.path)
  }
}
