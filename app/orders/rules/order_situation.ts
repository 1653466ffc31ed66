import type { Trx } from '#shared/database/transaction'
import Contract from '#orders/models/contract'
import Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'
import type { Requirement } from '#orders/rules/line_prerequisites'

export interface OrderSituation {
  order: Order
  lines: OrderLine[]
  requirements: Requirement[]
  contract: Contract | null
}

/** An order with everything that its rules look at, read in the caller's transaction and locked. */
export async function orderSituation(trx: Trx, orderId: number): Promise<OrderSituation> {
  const order = await Order.query({ client: trx }).where('id', orderId).forUpdate().firstOrFail()
  const lines = await OrderLine.query({ client: trx }).where('order_id', orderId).orderBy('id')
  const contract = await Contract.query({ client: trx }).where('order_id', orderId).first()
  return { order, lines, contract, requirements: await requirementsOf(trx, orderId) }
}

async function requirementsOf(trx: Trx, orderId: number): Promise<Requirement[]> {
  const rows = await trx
    .from('order_line_prerequisites as p')
    .join('order_lines as l', 'l.id', 'p.line_id')
    .where('l.order_id', orderId)
    .select('p.line_id', 'p.requires_line_id', 'p.waived_at')
  return rows.map((row) => ({
    lineId: row.line_id,
    requiresLineId: row.requires_line_id,
    waivedAt: row.waived_at,
  }))
}

/** The part of a situation that the pure rules take. */
export const guarded = ({ order, lines, contract }: OrderSituation) => ({
  kind: order.kind,
  contract: contract?.state ?? null,
  lines,
  activateOn: order.activateOn,
})
