import db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'

/** Ids of the items that the person administers, in their own name or through a shared mailbox in use. */
export async function itemsAdministeredBy(
  personId: number | null,
  client: Trx | typeof db = db
): Promise<number[]> {
  if (personId === null) return []
  const rows = await client
    .from('item_administrators')
    .where('person_id', personId)
    .orWhereIn('mailbox_id', (query: any) =>
      query
        .from('shared_mailbox_members')
        .join('shared_mailboxes', 'shared_mailboxes.id', 'shared_mailbox_members.mailbox_id')
        .whereNull('shared_mailboxes.archived_at')
        .where('shared_mailbox_members.person_id', personId)
        .select('mailbox_id')
    )
    .distinct('item_id')
    .orderBy('item_id')
  return rows.map((row) => row.item_id)
}

/** Ids of the items that the person owns. */
export async function itemsOwnedBy(
  personId: number | null,
  client: Trx | typeof db = db
): Promise<number[]> {
  if (personId === null) return []
  const rows = await client
    .from('item_owners')
    .where('person_id', personId)
    .orderBy('item_id')
    .select('item_id')
  return rows.map((row) => row.item_id)
}
