import type { Trx } from '#shared/database/transaction'
import { indexText } from '#people/search/search_index'
import Order from '#orders/models/order'

/** Makes an order findable by its number, its own case number and the new colleague's name and title; of a protected one by number only. */
export async function indexOrder(trx: Trx, orderId: number) {
  const order = await Order.query({ client: trx })
    .where('id', orderId)
    .preload('person')
    .preload('employment')
    .firstOrFail()
  const { person, employment } = order
  const about = person?.protected
    ? []
    : [person?.preferredName, person?.familyName, employment?.title]
  const words = [order.number, order.caseNumber, ...about]
  await indexText(trx, 'order', orderId, words.filter(Boolean).join(' '))
}

/** The same for every order about a person, whose name has changed or become protected. */
export async function indexOrdersOf(trx: Trx, personId: number) {
  const orders = await trx.from('orders').where('person_id', personId).select('id')
  for (const { id } of orders) await indexOrder(trx, id)
}
