import Account from '#people/models/account'
import Person from '#people/models/person'
import { answerableManagers } from '#notifications/planning/recipients'
import type { LetterWriter } from '#notifications/letters/letter'
import { letterAbout, nameIn, orderOf } from '#notifications/letters/order_facts'

const ENDED = ['cancelled', 'rejected']

/** What the new colleague may know from a mail: no password, and nothing that could give away a protected person. */
export const welcome: LetterWriter = async ({ orderId }, reader) => {
  const order = await orderOf(orderId)
  if (!order.person || ENDED.includes(order.state)) return null
  const [manager] = await answerableManagers(order)
  const hidden = order.person.protected && { title: null, unit: null }
  return letterAbout(order, reader, {
    ...hidden,
    manager: nameIn(reader, manager ? await Person.find(manager) : null),
    userName: order.person.protected ? null : await userNameOf(order.person.id),
  })
}

async function userNameOf(personId: number) {
  const account = await Account.query()
    .where('personId', personId)
    .whereNull('closedAt')
    .orderBy('id', 'desc')
    .first()
  return account?.userName ?? null
}
