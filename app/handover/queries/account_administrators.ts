import db from '@adonisjs/lucid/services/db'

/** Orders whose account is made by this person: alone, or as a member of a shared mailbox. */
export const ordersWithAccountMadeBy = (personId: number | null) =>
  db
    .from('order_lines')
    .join('catalogue_items', 'catalogue_items.id', 'order_lines.item_id')
    .join('item_administrators', 'item_administrators.item_id', 'catalogue_items.id')
    .leftJoin(
      'shared_mailbox_members',
      'shared_mailbox_members.mailbox_id',
      'item_administrators.mailbox_id'
    )
    .where('catalogue_items.reports_account', true)
    .where((either) =>
      either
        .where('item_administrators.person_id', personId ?? 0)
        .orWhere('shared_mailbox_members.person_id', personId ?? 0)
    )
    .select('order_lines.order_id')
