import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { ROLES } from '#demo/catalogue/roles'
import { itemsOf } from '#demo/seed/seed_roles'

const FROM_BEFORE = 'Fanns när Kvittens infördes'
const EVERYBODY = { AD: null, EPOST: null, INTRA: 'Läsare' }

interface Present {
  person_id: number
  employment_id: number
  start_date: string
}

interface Bundle {
  /** Null for those whose title has no role of its own. */
  roleId: number | null
  items: { itemId: number; levelId: number | null }[]
}

/** What everybody has already, by their title, as if it had been imported. */
export async function seedGrants(trx: Trx) {
  const byTitle = await bundlesByTitle(trx)
  const others = { roleId: null, items: await itemsOf(trx, { items: EVERYBODY }) }
  const present = await trx
    .from('employments')
    .select('id as employment_id', 'person_id', 'start_date', 'title')
  for (const { title, ...one } of present) await give(trx, one, byTitle.get(title) ?? others)
}

async function bundlesByTitle(trx: Trx) {
  const bundles = new Map<string, Bundle>()
  for (const role of ROLES) {
    const { id } = await trx.from('roles').where('code', role.code).firstOrFail()
    const bundle = { roleId: Number(id), items: await itemsOf(trx, role) }
    for (const title of role.titles) bundles.set(title, bundle)
  }
  return bundles
}

async function give(trx: Trx, one: Present, { roleId, items }: Bundle) {
  const held = { person_id: one.person_id, valid_from: one.start_date }
  const grants = items.map(({ itemId, levelId }) => ({
    ...{ ...held, item_id: itemId, level_id: levelId },
    ...{ granted_at: clock.now(), source: 'import' },
  }))
  await trx.insertQuery().table('grants').multiInsert(grants)
  const roleAssignment = { ...held, employment_id: one.employment_id, role_id: roleId }
  if (roleId) await trx.table('role_assignments').insert(roleAssignment)
  await justify(trx, one, roleId === null)
}

async function justify(trx: Trx, one: Present, forItsOwnSake: boolean) {
  const whose = { person_id: one.person_id }
  const assignment = await trx.from('role_assignments').where(whose).first()
  const why = forItsOwnSake ? { reason: FROM_BEFORE } : { role_assignment_id: assignment.id }
  const grants = await trx.from('grants').where(whose).select('id')
  const reasons = grants.map(({ id }) => ({ grant_id: id, valid_from: one.start_date, ...why }))
  await trx.insertQuery().table('justifications').multiInsert(reasons)
}
