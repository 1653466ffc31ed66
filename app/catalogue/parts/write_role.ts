import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { fold } from '#shared/text/fold'
import type { RoleForm } from '#catalogue/role_form'

/** Makes these, and no others, the items of the role. */
export async function writeRoleItems(trx: Trx, roleId: number, items: RoleForm['items']) {
  for (const one of items) await refuseUnfit(trx, one)
  await trx.from('role_items').where('role_id', roleId).delete()
  for (const { itemId, levelId } of items)
    await trx.table('role_items').insert({ role_id: roleId, item_id: itemId, level_id: levelId })
}

/** @throws Invalid for an item that isn't there, a level of another item, or no level where there are some. */
async function refuseUnfit(trx: Trx, { itemId, levelId }: RoleForm['items'][number]) {
  const field = `items.item${itemId}`
  const item = await trx.from('catalogue_items').where('id', itemId).first()
  if (!item) throw invalid({ [field]: 'catalogue.problems.unknown_item' })
  const levels = await trx.from('levels').where('item_id', itemId).select('id', 'archived_at')
  const fits = levelId
    ? levels.some((level) => level.id === levelId)
    : levels.every((level) => level.archived_at)
  if (!fits)
    throw invalid({ [field]: { key: 'roles.problems.level', values: { name: item.name } } })
}

/** Makes these, and no others, the reasons to propose the role. */
export async function writeProposals(trx: Trx, roleId: number, proposals: RoleForm['proposals']) {
  await trx.from('role_proposals').where('role_id', roleId).delete()
  for (const [n, { title, orgUnitId }] of proposals.entries()) {
    if (!title && !orgUnitId) continue
    if (orgUnitId && !(await trx.from('org_units').where('id', orgUnitId).first()))
      throw invalid({ [`proposals.${n}.unit`]: 'roles.problems.unknown_unit' })
    const titleKey = title ? fold(title).slice(0, 120) : null
    const row = { role_id: roleId, title, title_key: titleKey, org_unit_id: orgUnitId }
    await trx.table('role_proposals').insert(row)
  }
}
