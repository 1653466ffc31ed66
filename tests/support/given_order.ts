import db from '@adonisjs/lucid/services/db'
import { addDays, clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import { settings } from '#settings/settings'
import type CatalogueItem from '#catalogue/models/catalogue_item'
import type Person from '#people/models/person'
import Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'
import type { OrderLineSchema } from '#database/schema'
import { waveForMail } from '#acknowledgements/queries/wave_for_mail'
import { doDueWork } from '#tests/support/background'
import { given } from '#tests/support/given'

let count = 0

interface Wish {
  person?: Person
  startDate?: string
  line?: Partial<OrderLineSchema>
}

/** An active order for Åsa with an open line for each item, as rows: nothing has been told yet. */
export async function givenOrder(items: CatalogueItem[], { person, startDate, line }: Wish = {}) {
  const orderer = await given.person({ workPhone: '018-00 00 00' })
  const unit = await given.unit({ manager: orderer })
  const whom = person ?? (await given.person({ preferredName: 'Åsa', familyName: 'Öhrström' }))
  const employment = await given.employment(whom, unit, {
    startDate: startDate ?? addDays(clock.today(), 30),
  })
  const order = await Order.create({
    number: `2026-${String(++count).padStart(4, '0')}`,
    kind: 'joiner',
    state: 'active',
    version: 1,
    formToken: given.formToken(),
    personId: whom.id,
    employmentId: employment.id,
    orgUnitId: unit.id,
    ordererPersonId: orderer.id,
    createdAt: clock.now(),
    placedAt: clock.now(),
    activatedAt: clock.now(),
  })
  for (const item of items) await givenLine(order, item, line)
  return order
}

export const givenLine = (
  order: Order,
  item: CatalogueItem,
  values: Partial<OrderLineSchema> = {}
) =>
  OrderLine.create({
    orderId: order.id,
    itemId: item.id,
    direction: 'grant',
    state: 'open',
    version: 1,
    isPrimary: item.isPrimary,
    openedAt: clock.now(),
    ...values,
  })

export const linesOf = (order: Order) => OrderLine.query().where('orderId', order.id).orderBy('id')

/** Tells that lines of the order opened or closed, or administrators changed, and does what follows. */
export async function tell(event: string, ids: Record<string, number>) {
  await inTransaction((trx) => announce(trx, event, { ...ids, event: ++count }))
  await doDueWork()
}

export const tellOpened = (order: Order) => tell('orders.lines_opened', { orderId: order.id })
export const tellClosed = (order: Order) => tell('orders.lines_closed', { orderId: order.id })

/** From now on mails are not collected: a line that opens is mailed at once. */
export const sendAtOnce = () => inTransaction((trx) => settings.write(trx, { collectMinutes: 0 }))

/** The lines of the order were opened and mailed; the links by recipient, oldest first. */
export async function givenMailed(order: Order) {
  await sendAtOnce()
  await tellOpened(order)
  return linksOf(order)
}

const plainly = { t: (key: string) => key }

/** The links to an order that work, as the mails hold them. */
export async function linksOf(order: Pick<Order, 'id'>) {
  const rows = await db
    .from('waves as w')
    .join('wave_lines as wl', 'wl.wave_id', 'w.id')
    .join('order_lines as l', 'l.id', 'wl.line_id')
    .where('l.order_id', order.id)
    .whereNotNull('w.sent_at')
    .whereNull('w.superseded_at')
    .distinct('w.id')
    .orderBy('w.id')
  const links = []
  for (const { id } of rows) {
    const mail = await waveForMail(id, plainly)
    if (mail) links.push({ waveId: id as number, path: new URL(mail.link.url).pathname, ...mail })
  }
  return links
}
