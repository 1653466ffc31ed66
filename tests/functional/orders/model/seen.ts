import db from '@adonisjs/lucid/services/db'
import type { LineState } from '#orders/lifecycles/line_lifecycle'

export interface SeenLine {
  id: number
  item_id: number
  state: LineState
  version: number
  direction: 'grant' | 'revoke'
  is_primary: boolean | number
  waived_at: string | null
  replaces_line_id: number | null
}

export interface SeenOrder {
  order: {
    id: number
    state: string
    version: number
    activate_on: string | null
    activated_at: string | null
  }
  contract: { id: number; state: string; version: number } | null
  lines: SeenLine[]
  requirements: { line_id: number; requires_line_id: number; waived_at: string | null }[]
  /** The item that is asked for instead of others. */
  spareId: number
}

/** An order as anybody could read it in the database. */
export async function see(orderId: number, spareId: number): Promise<SeenOrder> {
  return {
    order: await db.from('orders').where('id', orderId).firstOrFail(),
    contract: (await db.from('contracts').where('order_id', orderId).first()) ?? null,
    lines: await db.from('order_lines').where('order_id', orderId).orderBy('id'),
    requirements: await requirementsOf(orderId),
    spareId,
  }
}

const requirementsOf = (orderId: number) =>
  db
    .from('order_line_prerequisites as p')
    .join('order_lines as l', 'l.id', 'p.line_id')
    .where('l.order_id', orderId)
    .orderBy(['p.line_id', 'p.requires_line_id'] as any)
    .select('p.line_id', 'p.requires_line_id', 'p.waived_at')

/** Everything that a refusal must leave as it was. */
export async function everything(orderId: number) {
  const seen = await see(orderId, 0)
  const lineIds = seen.lines.map(({ id }) => id)
  const newest = async (table: string) => (await db.from(table).max('id as id').firstOrFail()).id
  return JSON.stringify({
    ...seen,
    roles: await db.from('role_assignments').where('order_id', orderId).orderBy('id'),
    grants: await db.from('grants').whereIn('given_by_line_id', lineIds).orderBy('id'),
    events: await newest('order_events'),
    audit: await newest('audit_entries'),
    intents: await newest('intents'),
    mails: await newest('mails'),
  })
}
