import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { fold } from '#shared/text/fold'
import { byName } from '#catalogue/rules/by_name'
import { pageOf } from '#catalogue/queries/page_of'

export interface RoleFilter {
  q?: string | null
  show?: 'archived' | null
  after?: number | null
}

interface ListedRole {
  id: number
  name: string
  code: string
  description: string | null
  archivedAt: string | null
}

/** A page of roles by name, with how much each gives and how many have it today. */
export async function listRoles(filter: RoleFilter) {
  const items = await countByRole(db.from('role_items'))
  const holders = await countByRole(currentAssignments())
  return { ...(await findRoles(filter)), items, holders }
}

/** A page of roles by name. */
export async function findRoles({ q, show, after }: RoleFilter) {
  const roles: ListedRole[] = await db
    .from('roles')
    .orderBy('name')
    .select('id', 'name', 'code', 'description', 'archived_at as archivedAt')
  const shown = roles
    .sort(byName)
    .filter(
      (role) =>
        Boolean(role.archivedAt) === (show === 'archived') &&
        (!q || fold(`${role.name} ${role.code}`).includes(fold(q)))
    )
  return pageOf(shown, after)
}

/** How many have the role today. */
export async function countHolders(roleId: number) {
  const rows = await currentAssignments()
    .where('role_id', roleId)
    .countDistinct('person_id as count')
  return Number(rows[0].count)
}

const currentAssignments = () =>
  db
    .from('role_assignments')
    .where('valid_from', '<=', clock.today())
    .where((query) => query.whereNull('valid_to').orWhere('valid_to', '>=', clock.today()))

async function countByRole(query: ReturnType<typeof db.from>) {
  const rows = await query.groupBy('role_id').select('role_id').count('* as count')
  return new Map<number, number>(rows.map((row) => [row.role_id, Number(row.count)]))
}
