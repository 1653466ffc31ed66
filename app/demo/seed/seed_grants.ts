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
  const since = { valid_from: one.start_date }
  const person = { person_id: one.person_id }
  const grants = await insert(
    trx,
    'grants',
    items.map(({ itemId, levelId }) => ({
      ...{ ...person, ...since, item_id: itemId, level_id: levelId },
      ...{ granted_at: clock.now(), source: 'import' },
    }))
  )
  const assignment = roleId && { ...person, ...since, role_id: roleId }
  const [assigned] = assignment
    ? await insert(trx, 'role_assignments', [{ ...assignment, employment_id: one.employment_id }])
    : []
  const why = assigned ? { role_assignment_id: assigned } : { reason: FROM_BEFORE }
  const reasons = grants.map((grantId) => ({ grant_id: grantId, ...since, ...why }))
  await insert(trx, 'justifications', reasons)
}

async function insert(trx: Trx, table: string, rows: Record<string, unknown>[]) {
  const inserted = await trx.insertQuery().table(table).returning('id').multiInsert(rows)
  return inserted.map((row) => Number(row.id ?? row))
}
