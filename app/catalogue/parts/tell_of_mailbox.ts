import type { Trx } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'

/** Has open lines and links follow a change of the mailbox, for each item that it administers. */
export async function tellOfMailbox(trx: Trx, mailboxId: number) {
  const rows = await trx
    .from('item_administrators')
    .where('mailbox_id', mailboxId)
    .select('item_id')
  const itemIds = rows.map((row) => row.item_id)
  await trx.from('catalogue_items').whereIn('id', itemIds).increment('version', 1)
  const items = await trx.from('catalogue_items').whereIn('id', itemIds).select('id', 'version')
  for (const { id, version } of items)
    await announce(trx, 'catalogue.administrators_changed', { itemId: id, version })
}
