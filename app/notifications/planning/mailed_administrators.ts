import type { Trx } from '#shared/database/transaction'
import type { Recipient } from '#notifications/planning/recipients'

/** Those who have been mailed about lines of the order that were cancelled while open. */
export async function mailedAdministrators(trx: Trx, orderId: number): Promise<Recipient[]> {
  const rows = await trx
    .from('waves as w')
    .join('wave_lines as wl', 'wl.wave_id', 'w.id')
    .join('order_lines as l', 'l.id', 'wl.line_id')
    .where({ 'l.order_id': orderId, 'l.state': 'cancelled' })
    .whereNotNull('l.opened_at')
    .whereNotNull('w.sent_at')
    .distinct('w.person_id', 'w.mailbox_id')
  return rows.map((row) => ({ personId: row.person_id, mailboxId: row.mailbox_id }))
}
