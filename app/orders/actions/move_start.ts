import type { CivilDate } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { settings } from '#settings/settings'
import CatalogueItem from '#catalogue/models/catalogue_item'
import Employment from '#people/models/employment'
import Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'
import { activationDate, openingDate } from '#orders/rules/dates'

/** Gives the employment another first day, and everything that is reckoned from it. */
export async function moveStart(trx: Trx, orderId: number, startDate: CivilDate) {
  const order = await Order.findOrFail(orderId, { client: trx })
  const employment = await Employment.findOrFail(order.employmentId, { client: trx })
  if (employment.startDate === startDate) return
  if (employment.lastDate && employment.lastDate < startDate)
    throw invalid({ startDate: 'orders.problems.last_before_start' })
  const { leadDays } = await settings.read(trx)
  await employment.useTransaction(trx).merge({ startDate }).save()
  await order
    .useTransaction(trx)
    .merge({ activateOn: activationDate(startDate, leadDays) })
    .save()
  await trx.from('role_assignments').where('order_id', orderId).update({ valid_from: startDate })
  await moveOpenings(trx, orderId, startDate)
}

async function moveOpenings(trx: Trx, orderId: number, startDate: CivilDate) {
  const lines = await OrderLine.query({ client: trx }).where({ orderId, state: 'waiting' })
  const items = await CatalogueItem.query({ client: trx })
    .whereIn(
      'id',
      lines.map(({ itemId }) => itemId)
    )
    .whereNotNull('lead_days')
  for (const item of items)
    await trx
      .from('order_lines')
      .where({ order_id: orderId, item_id: item.id, state: 'waiting' })
      .update({ opens_on: openingDate(startDate, item.leadDays) })
}
