import type { CivilDate } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import RoleAssignment from '#access/models/role_assignment'

interface Assignment {
  personId: number
  employmentId: number
  orderId: number
  roleIds: number[]
  from: CivilDate
}

/** Assigns roles to a person for an employment, from a day on. */
export async function assignRoles(trx: Trx, { roleIds, from, ...whose }: Assignment) {
  for (const roleId of roleIds)
    await RoleAssignment.create({ ...whose, roleId, validFrom: from }, { client: trx })
}

/** Ends an order's role assignments, all or those of some roles; one that had not begun never counts. */
export async function endRoleAssignments(
  trx: Trx,
  orderId: number,
  on: CivilDate,
  roleIds?: number[]
) {
  const query = trx.from('role_assignments').where('order_id', orderId).whereNull('valid_to')
  if (roleIds) query.whereIn('role_id', roleIds)
  await query.update({ valid_to: on })
}
