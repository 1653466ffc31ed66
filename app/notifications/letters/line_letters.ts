import db from '@adonisjs/lucid/services/db'
import OrderLine from '#orders/models/order_line'
import Person from '#people/models/person'
import type { LetterWriter, Reader } from '#notifications/letters/letter'
import { letterAbout, nameIn, orderOf } from '#notifications/letters/order_facts'

const lineOf = (id: number | string) =>
  OrderLine.query().where('id', id).preload('item').preload('level').firstOrFail()

/** Somebody said no to a line, or asked a question about it. */
export const lineAnswered: LetterWriter = async ({ lineId, event }, reader) => {
  const line = await lineOf(lineId)
  return letterAbout(await orderOf(line.orderId), reader, {
    item: itemIn(reader, line),
    by: await whoAnswered(event, reader),
    remark: line.remark,
  })
}

/** A line can't go on, because what it needs was declined. */
export const lineNeedsDecision: LetterWriter = async ({ lineId }, reader) => {
  const line = await lineOf(lineId)
  if (line.state !== 'waiting') return null
  return letterAbout(await orderOf(line.orderId), reader, {
    item: itemIn(reader, line),
    prerequisite: await declinedBefore(line),
  })
}

function itemIn({ i18n }: Reader, { item, level }: OrderLine) {
  return level ? `${item.name}, ${i18n.t('mails.level', { level: level.name })}` : item.name
}

async function whoAnswered(event: number | string, reader: Reader) {
  const row = await db.from('order_events').where('id', event).first()
  if (row?.actor_person_id) return nameIn(reader, await Person.find(row.actor_person_id))
  return row?.actor_label ?? null
}

async function declinedBefore(line: OrderLine) {
  const rows = await db
    .from('order_line_prerequisites as p')
    .join('order_lines as l', 'l.id', 'p.requires_line_id')
    .join('catalogue_items as i', 'i.id', 'l.item_id')
    .where({ 'p.line_id': line.id, 'l.state': 'declined' })
    .whereNull('p.waived_at')
    .select('i.name')
    .orderBy('i.name')
  return rows.map(({ name }) => name).join(', ')
}
