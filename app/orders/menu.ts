import type { Viewer } from '#auth/viewer'
import { waitingContracts } from '#orders/queries/contract_list'
import { ordersForMe } from '#orders/queries/orders_for_me'

/** Orders are in the menu of those who order and of those who follow every order. */
export const hasOrders = (viewer: Viewer) =>
  viewer.can('orders.view_all') ||
  (viewer.personId !== null && (viewer.isManager || viewer.isAssistant))

/** What waits there for this viewer: to attest, to answer, to decide. */
export const ordersWaiting = (viewer: Viewer) => ordersForMe(viewer)

export const hasContracts = (viewer: Viewer) => viewer.can('contracts.confirm')
export const contractsWaiting = () => waitingContracts()
