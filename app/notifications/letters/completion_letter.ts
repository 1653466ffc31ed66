import db from '@adonisjs/lucid/services/db'
import type { LetterWriter, Reader } from '#notifications/letters/letter'
import { letterAbout, orderOf } from '#notifications/letters/order_facts'

const OUTCOMES = ['done', 'declined', 'not_applicable', 'cancelled']

/** The one mail that says that an order is completed, and how many lines ended how. */
export const orderCompleted: LetterWriter = async ({ orderId }, reader) => {
  const order = await orderOf(orderId)
  const address = order.person?.privateEmail
  const welcome = reader.i18n.t(address ? 'mails.welcome_sent' : 'mails.welcome_none')
  return letterAbout(order, reader, {
    summary: await summaryOf(order.id, reader),
    welcome: order.kind === 'joiner' ? welcome : null,
  })
}

async function summaryOf(orderId: number, { i18n }: Reader) {
  const rows = await db
    .from('order_lines')
    .where('order_id', orderId)
    .groupBy('state')
    .select('state')
    .count('* as count')
  const counts = new Map(rows.map(({ state, count }) => [state, Number(count)]))
  return OUTCOMES.filter((state) => counts.get(state))
    .map((state) => i18n.t(`mails.summary.${state}`, { count: counts.get(state)! }))
    .join('\n')
}
