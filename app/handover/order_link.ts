import type { HttpContext } from '@adonisjs/core/http'
import type Order from '#orders/models/order'
import { visibleHandovers } from '#handover/queries/visible_handovers'

/** From an order to the newest issue of its hand-over, for those who may see it. */
export async function handoverLink({ viewer, i18n }: HttpContext, { id }: Order) {
  const newest = await visibleHandovers(viewer!)
    .where('orderId', id)
    .orderBy('issue', 'desc')
    .first()
  return newest && { href: `/handovers/${newest.id}`, text: i18n.t('handover.from_order') }
}
