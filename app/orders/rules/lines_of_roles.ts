import RoleItem from '#catalogue/models/role_item'
import type { LineWish } from '#orders/hire_form'

/** What the roles bring, each item and level once, with every role that brings it. */
export async function linesOfRoles(roleIds: number[]): Promise<LineWish[]> {
  const items = await RoleItem.query()
    .whereIn('role_id', roleIds)
    .whereHas('item', (item) => item.whereNull('archived_at'))
    .orderBy('id')
  const wishes = new Map<string, LineWish>()
  for (const { roleId, itemId, levelId } of items) {
    const key = `${itemId}:${levelId}`
    const wish = wishes.get(key) ?? { itemId, levelId, roleIds: [], note: null }
    wish.roleIds.push(roleId)
    wishes.set(key, wish)
  }
  return [...wishes.values()]
}
