import db from '@adonisjs/lucid/services/db'
import Contract from '#orders/models/contract'
import type Order from '#orders/models/order'
import OrderEvent from '#orders/models/order_event'
import OrderLine from '#orders/models/order_line'
import Employment from '#people/models/employment'
import type { Requirement } from '#orders/rules/line_prerequisites'

/** Everything an order's page shows. The number of queries doesn't grow with the lines. */
export async function orderDetails(order: Order) {
  const lines = await OrderLine.query()
    .where('order_id', order.id)
    .preload('item')
    .preload('level')
    .orderBy('id')
  const ids = lines.map(({ id }) => id)
  return {
    order,
    lines,
    employment: order.employmentId ? await Employment.find(order.employmentId) : null,
    contract: await Contract.findBy('orderId', order.id),
    requirements: await requirementsOf(ids),
    roles: await rolesOf(ids),
    mails: await mailsOf(ids),
    events: await OrderEvent.query().where('order_id', order.id).orderBy('id', 'desc').limit(200),
  }
}

export type OrderDetails = Awaited<ReturnType<typeof orderDetails>>

async function requirementsOf(lineIds: number[]): Promise<Requirement[]> {
  const rows = await db.from('order_line_prerequisites').whereIn('line_id', lineIds)
  return rows.map((row) => ({
    lineId: row.line_id,
    requiresLineId: row.requires_line_id,
    waivedAt: row.waived_at,
  }))
}

interface LineRole {
  lineId: number
  roleId: number
  name: string
}

const rolesOf = (lineIds: number[]): Promise<LineRole[]> =>
  db
    .from('order_line_roles')
    .join('roles', 'roles.id', 'order_line_roles.role_id')
    .whereIn('line_id', lineIds)
    .orderBy('roles.name')
    .select('line_id as lineId', 'roles.id as roleId', 'roles.name')

interface LineMail {
  lineId: number
  sentAt: string | null
  openedAt: string | null
}

/** When each line's mail went out, and when its link was first opened. */
const mailsOf = (lineIds: number[]): Promise<LineMail[]> =>
  db
    .from('wave_lines')
    .join('waves', 'waves.id', 'wave_lines.wave_id')
    .whereIn('wave_lines.line_id', lineIds)
    .groupBy('wave_lines.line_id')
    .select('wave_lines.line_id as lineId')
    .max('waves.sent_at as sentAt')
    .min('waves.first_opened_at as openedAt')
