import db from '@adonisjs/lucid/services/db'

/** Every shared mailbox by name, those out of use last, with how many act for it and what it administers. */
export async function listMailboxes() {
  const mailboxes = await db
    .from('shared_mailboxes')
    .orderByRaw('case when archived_at is null then 0 else 1 end, name')
  const members = await countBy('shared_mailbox_members')
  const items = await countBy('item_administrators')
  return mailboxes.map(({ id, name, email, archived_at }) => ({
    id: id as number,
    name: name as string,
    email: email as string,
    archivedAt: archived_at as string | null,
    members: members.get(id) ?? 0,
    items: items.get(id) ?? 0,
  }))
}

async function countBy(table: string) {
  const rows = await db
    .from(table)
    .whereNotNull('mailbox_id')
    .groupBy('mailbox_id')
    .select('mailbox_id')
    .count('* as count')
  return new Map<number, number>(rows.map((row) => [row.mailbox_id, Number(row.count)]))
}

/** Ids of the persons who act for the mailbox. */
export const membersOf = (mailboxId: number): Promise<{ personId: number }[]> =>
  db
    .from('shared_mailbox_members')
    .where('mailbox_id', mailboxId)
    .orderBy('person_id')
    .select('person_id as personId') as any
