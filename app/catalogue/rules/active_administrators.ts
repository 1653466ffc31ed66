import db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import { activePeople } from '#catalogue/rules/active_people'

export interface ActiveAdministrator {
  itemId: number
  personId: number | null
  mailboxId: number | null
}

/** Those among the items' administrators who can act today: people who work here, mailboxes in use. */
export async function activeAdministrators(
  itemIds: number[],
  client: Trx | typeof db = db
): Promise<ActiveAdministrator[]> {
  const rows = await client
    .from('item_administrators')
    .leftJoin('shared_mailboxes', 'shared_mailboxes.id', 'item_administrators.mailbox_id')
    .whereIn('item_id', itemIds)
    .whereNull('shared_mailboxes.archived_at')
    .orderBy('item_administrators.id')
    .select('item_id', 'person_id', 'mailbox_id')
  const people = rows.map((row) => row.person_id).filter((id) => id !== null)
  const active = await activePeople(people, client)
  return rows
    .filter((row) => row.person_id === null || active.has(row.person_id))
    .map((row) => ({
      itemId: row.item_id,
      personId: row.person_id,
      mailboxId: row.mailbox_id,
    }))
}

type Leaving = { personId: number } | { mailboxId: number }

/** The items in use that would be left without an active administrator if this one went. */
export async function itemsLeftWithout(leaving: Leaving, client: Trx | typeof db = db) {
  const column = 'personId' in leaving ? 'person_id' : 'mailbox_id'
  const id = 'personId' in leaving ? leaving.personId : leaving.mailboxId
  const theirs = await client
    .from('item_administrators')
    .join('catalogue_items', 'catalogue_items.id', 'item_administrators.item_id')
    .where(column, id)
    .whereNull('catalogue_items.archived_at')
    .orderBy('catalogue_items.name')
    .select('catalogue_items.id', 'catalogue_items.name')
  const itemIds = theirs.map((item) => item.id)
  const others = (await activeAdministrators(itemIds, client)).filter((one) =>
    'personId' in leaving ? one.personId !== id : one.mailboxId !== id
  )
  const kept = new Set(others.map((one) => one.itemId))
  return theirs.filter((item) => !kept.has(item.id)) as { id: number; name: string }[]
}
