import type { HttpContext } from '@adonisjs/core/http'
import type { Viewer } from '#auth/viewer'
import { ownItemsOf } from '#catalogue/queries/own_items'
import type { StateSentence } from '#orders/presenters/state_sentence'
import type { OrderDetails } from '#orders/queries/order_details'

export interface OrderAction {
  href: string
  text: string
}

/** The one thing that this reader can do about what the order waits for, or null. */
export async function actionFor(
  { bouncer, viewer, i18n }: HttpContext,
  { order, contract, lines }: OrderDetails,
  { asks }: StateSentence
): Promise<OrderAction | null> {
  const policy = bouncer.with('OrderPolicy')
  const to = (path: string, key: string) => ({ href: path, text: i18n.t(`orders.actions.${key}`) })
  if (asks?.who === 'manager' && (await policy.allows('attest', order)))
    return to(`/orders/${order.id}/attestation`, 'attest')
  if (asks?.who === 'hr' && contract && viewer!.can('contracts.confirm'))
    return to(`/contracts/${contract.id}`, 'sign')
  if (asks?.who === 'orderer' && (await policy.allows('update', order))) {
    const page = asks.what === 'answer' ? 'answer' : 'decision'
    return to(`/orders/${order.id}/lines/${asks.lineId}/${page}`, asks.what)
  }
  if (asks?.who === 'administrator' && (await administersOpen(lines, viewer!)))
    return to('/acknowledgements', 'acknowledge')
  return null
}

/** Whether the reader is the one, or among those, who can acknowledge an open line. */
async function administersOpen(lines: OrderDetails['lines'], viewer: Viewer) {
  const { administered } = await ownItemsOf(viewer)
  return lines.some(({ state, itemId }) => state === 'open' && administered.includes(itemId))
}
