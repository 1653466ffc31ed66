import db from '@adonisjs/lucid/services/db'
import { administratorsOf } from '#catalogue/queries/administrators_of'

/** Whether the person is the one, or among those, who can acknowledge an open line of the order. */
export async function administersOpenLine(orderId: number, personId: number | null) {
  if (personId === null) return false
  const open = await db
    .from('order_lines')
    .where('order_id', orderId)
    .where('state', 'open')
    .select('item_id')
  const administrators = await administratorsOf(open.map(({ item_id: id }) => id))
  const mailboxes = administrators.flatMap(({ mailboxId }) => (mailboxId ? [mailboxId] : []))
  if (administrators.some((one) => one.personId === personId)) return true
  const member = await db
    .from('shared_mailbox_members')
    .whereIn('mailbox_id', mailboxes)
    .where('person_id', personId)
    .first()
  return member !== null
}
