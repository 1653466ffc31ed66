import db from '@adonisjs/lucid/services/db'

interface Named {
  id: number
  name: string
}

/** What an item waits for, what waits for it, and the roles it is part of. */
export async function itemRelations(itemId: number) {
  return {
    requires: await related(itemId, 'item_id', 'requires_item_id'),
    requiredBy: await related(itemId, 'requires_item_id', 'item_id'),
    roles: await rolesWith(itemId),
  }
}

const related = (itemId: number, own: string, other: string): Promise<Named[]> =>
  db
    .from('prerequisites')
    .join('catalogue_items', 'catalogue_items.id', `prerequisites.${other}`)
    .where(`prerequisites.${own}`, itemId)
    .orderBy('catalogue_items.name')
    .select('catalogue_items.id', 'catalogue_items.name') as any

const rolesWith = (itemId: number): Promise<Named[]> =>
  db
    .from('role_items')
    .join('roles', 'roles.id', 'role_items.role_id')
    .where('role_items.item_id', itemId)
    .whereNull('roles.archived_at')
    .orderBy('roles.name')
    .select('roles.id', 'roles.name') as any
