import db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import { type Recipient } from '#acknowledgements/recipient'

/** In whose name somebody acknowledges: a person's own, and that of shared mailboxes. */
export interface Capacity {
  personId: number | null
  mailboxIds: number[]
}

export const capacityOfRecipient = ({ personId, mailboxId }: Recipient): Capacity => ({
  personId,
  mailboxIds: mailboxId ? [mailboxId] : [],
})

/** A person's own name, and the mailboxes in use that they answer. */
export async function capacityOfPerson(personId: number | null): Promise<Capacity> {
  const rows = await db
    .from('shared_mailbox_members as s')
    .join('shared_mailboxes as m', 'm.id', 's.mailbox_id')
    .where('s.person_id', personId ?? 0)
    .whereNull('m.archived_at')
    .select('m.id')
  return { personId, mailboxIds: rows.map(({ id }) => id) }
}

/** Whether a link that was sent to the recipient is for somebody with this capacity. */
export const isFor = ({ personId, mailboxId }: Recipient, capacity: Capacity) =>
  personId ? personId === capacity.personId : capacity.mailboxIds.includes(mailboxId!)

/** The items that somebody with this capacity administers; a subquery to narrow lines down with. */
export const itemsOf =
  ({ personId, mailboxIds }: Capacity, client: Trx | typeof db = db) =>
  () =>
    client
      .from('item_administrators')
      .where((own) => own.where('person_id', personId ?? 0).orWhereIn('mailbox_id', mailboxIds))
      .select('item_id')
