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
}

/** An order as anybody could read it in the database. */
export async function see(orderId: number): Promise<SeenOrder> {
  return {
    order: await db.from('orders').where('id', orderId).firstOrFail(),
    contract: (await db.from('contracts').where('order_id', orderId).first()) ?? null,
    lines: await db.from('order_lines').where('order_id', orderId).orderBy('id'),
  }
}

/** Everything that a refusal must leave as it was. */
export async function everything(orderId: number) {
  const seen = await see(orderId)
  const lineIds = seen.lines.map(({ id }) => id)
  const newest = async (table: string) => (await db.from(table).max('id as id').firstOrFail()).id
  return JSON.stringify({
    ...seen,
    requirements: await db
      .from('order_line_prerequisites')
      .whereIn('line_id', lineIds)
      .orderBy(['line_id', 'requires_line_id'] as any),
    grants: await db.from('grants').whereIn('given_by_line_id', lineIds).orderBy('id'),
    events: await newest('order_events'),
    audit: await newest('audit_entries'),
    intents: await newest('intents'),
    mails: await newest('mails'),
  })
}
