import db from '@adonisjs/lucid/services/db'
import type { CivilDate } from '#shared/clock'

/** Why a grant is held: a role, a line ordered for its own sake, or words from an import. */
export interface Reason {
  role: string | null
  orderId: number | null
  orderNumber: string | null
  words: string | null
}

/** By grant, the reasons that hold on a day. */
export async function reasonsOf(grantIds: number[], on: CivilDate): Promise<Map<number, Reason[]>> {
  const found = new Map<number, Reason[]>()
  for (const ids of chunked(grantIds))
    for (const row of await readReasons(ids, on))
      found.set(row.grant_id, [...(found.get(row.grant_id) ?? []), asReason(row)])
  return found
}

function readReasons(grantIds: number[], on: CivilDate) {
  return db
    .from('justifications')
    .leftJoin('role_assignments', 'role_assignments.id', 'justifications.role_assignment_id')
    .leftJoin('roles', 'roles.id', 'role_assignments.role_id')
    .leftJoin('order_lines', 'order_lines.id', 'justifications.order_line_id')
    .leftJoin('orders', (join) =>
      join.on('orders.id', 'order_lines.order_id').orOn('orders.id', 'role_assignments.order_id')
    )
    .whereIn('grant_id', grantIds)
    .where('justifications.valid_from', '<=', on)
    .where((q) =>
      q.whereNull('justifications.valid_to').orWhere('justifications.valid_to', '>=', on)
    )
    .orderBy('justifications.id')
    .select('grant_id', 'roles.name as role', 'orders.id as order_id', 'orders.number')
    .select('justifications.reason as words')
}

const asReason = (row: any): Reason => ({
  role: row.role,
  orderId: row.order_id,
  orderNumber: row.number,
  words: row.words,
})

/** Databases limit how many values one statement may hold. */
const chunked = (ids: number[]) =>
  Array.from({ length: Math.ceil(ids.length / 500) }, (_, n) => ids.slice(n * 500, n * 500 + 500))
