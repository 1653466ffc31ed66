import type { Trx } from '#shared/database/transaction'
import Order from '#orders/models/order'
import { planMails } from '#notifications/planning/plan_mail'
import { answerableManagers, persons, type Recipient } from '#notifications/planning/recipients'

interface HandoverIds {
  handoverId: number
  orderId: number
}

/** Those who make the order's account are asked for a new first password. */
export async function onHandoverWanted(trx: Trx, { handoverId, orderId }: HandoverIds) {
  const plan = { kind: 'handover_wanted' as const, fact: `h${handoverId}`, orderId }
  await planMails(trx, await accountMakers(trx, orderId), { ...plan, ids: { handoverId } })
}

export async function onHandoverIssued(trx: Trx, { handoverId, orderId }: HandoverIds) {
  const order = await Order.findOrFail(orderId, { client: trx })
  const managers = persons(await answerableManagers(order, trx))
  const plan = { kind: 'handover_issued' as const, fact: `h${handoverId}`, orderId }
  await planMails(trx, managers, { ...plan, ids: { handoverId } })
}

async function accountMakers(trx: Trx, orderId: number): Promise<Recipient[]> {
  const rows = await trx
    .from('item_administrators as a')
    .join('catalogue_items as i', 'i.id', 'a.item_id')
    .join('order_lines as l', 'l.item_id', 'i.id')
    .where({ 'l.order_id': orderId, 'i.reports_account': true })
    .orderBy('a.id')
    .select('a.person_id', 'a.mailbox_id')
  return rows.map((row) => ({ personId: row.person_id, mailboxId: row.mailbox_id }))
}
