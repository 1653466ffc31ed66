import db from '@adonisjs/lucid/services/db'
import Person from '#people/models/person'
import type Order from '#orders/models/order'
import type { LetterWriter, Reader } from '#notifications/letters/letter'
import { letterAbout, nameIn, orderOf } from '#notifications/letters/order_facts'

/** HR reads it when the contract shall be drawn up; pointless once the contract has come to its end. */
export const contractOrdered: LetterWriter = async ({ orderId }, reader) => {
  const order = await orderOf(orderId)
  return order.contract?.state === 'ordered' ? letterAbout(order, reader) : null
}

export const attestationWanted: LetterWriter = async ({ orderId }, reader) => {
  const order = await orderOf(orderId)
  return order.state === 'awaiting_attestation' ? letterAbout(order, reader) : null
}

export const orderRejected: LetterWriter = async ({ orderId }, reader) => {
  const order = await orderOf(orderId)
  return letterAbout(order, reader, {
    by: await whoDid('rejected', order, reader),
    reason: order.endedBecause,
  })
}

export const contractEnded: LetterWriter = async ({ orderId }, reader) => {
  const order = await orderOf(orderId)
  const outcome = reader.i18n.t(`mails.outcomes.${order.contract.state}`)
  return letterAbout(order, reader, { outcome, reason: order.contract.endedBecause })
}

export const orderCancelled: LetterWriter = async ({ orderId }, reader) => {
  const order = await orderOf(orderId)
  return letterAbout(order, reader, { reason: order.endedBecause })
}

async function whoDid(event: string, order: Order, reader: Reader) {
  const row = await db
    .from('order_events')
    .where({ order_id: order.id, event })
    .orderBy('id', 'desc')
    .first()
  return nameIn(reader, row?.actor_person_id ? await Person.find(row.actor_person_id) : null)
}
