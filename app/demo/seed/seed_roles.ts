import type { Trx } from '#shared/database/transaction'
import CreateRole from '#catalogue/actions/create_role'
import { ROLES, type RolePlan } from '#demo/catalogue/roles'
import { seeder } from '#demo/seed/demo_actor'

/** The roles, with what they bring and when they are proposed. */
export async function seedRoles(trx: Trx) {
  for (const role of ROLES) {
    const items = await itemsOf(trx, role)
    const proposals = await proposalsOf(trx, role)
    const { code, name, description } = role
    const form = { code, name, description, items, proposals }
    await new CreateRole().handle({ actor: seeder, form }, trx)
  }
}

/** The ids behind a role's codes and level names. */
export async function itemsOf(trx: Trx, { items }: Pick<RolePlan, 'items'>) {
  const rows = await trx
    .from('catalogue_items')
    .leftJoin('levels', 'levels.item_id', 'catalogue_items.id')
    .whereIn('code', Object.keys(items))
    .select('catalogue_items.id', 'code', 'levels.id as level_id', 'levels.name as level')
  return Object.entries(items).map(([code, level]) => {
    const row = rows.find((one) => one.code === code && (level === null || one.level === level))
    return { itemId: Number(row.id), levelId: row.level_id === null ? null : Number(row.level_id) }
  })
}

async function proposalsOf(trx: Trx, { titles, unit }: RolePlan) {
  const byTitle = titles.map((title) => ({ title, orgUnitId: null }))
  if (!unit) return byTitle
  const { id } = await trx.from('org_units').where('code', unit).firstOrFail()
  return [...byTitle, { title: null, orgUnitId: Number(id) }]
}
