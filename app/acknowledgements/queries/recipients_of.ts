import type { Trx } from '#shared/database/transaction'
import { type Recipient, recipientOf } from '#acknowledgements/recipient'

/** Everybody who administers an item now: persons, and shared mailboxes in use. */
export async function recipientsOf(trx: Trx, itemId: number): Promise<Recipient[]> {
  const rows = await trx
    .from('item_administrators as a')
    .leftJoin('shared_mailboxes as m', 'm.id', 'a.mailbox_id')
    .where('a.item_id', itemId)
    .whereNull('m.archived_at')
    .orderBy('a.id')
    .select('a.person_id', 'a.mailbox_id')
  return rows.map(recipientOf)
}
