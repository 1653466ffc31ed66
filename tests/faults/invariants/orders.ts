import db from '@adonisjs/lucid/services/db'
import { ORDER_STATES } from '#orders/lifecycles/order_lifecycle'
import { type Broken, listed } from '#tests/faults/invariants/broken'

const OVER = ['completed', 'rejected', 'cancelled']

/** Every accepted order, or one of them, is in exactly one legal state, which its history tells too. */
export async function illegalStates(orderId?: number): Promise<Broken> {
  const rows = await db
    .from('orders as o')
    .if(orderId, (one) => one.where('o.id', orderId!))
    .leftJoin('order_events as v', (join) => join.on('v.order_id', 'o.id').onNotNull('v.to_state'))
    .whereNull('v.line_id')
    .whereNotIn('v.event', ['contract_signed', 'contract_declined', 'contract_withdrawn'])
    .orderBy('v.id')
    .select('o.id', 'o.state', 'v.from_state', 'v.to_state')
  const broken: Broken = []
  const last = new Map<number, { state: string; told: string | null }>()
  for (const { id, state, from_state: from, to_state: to } of rows) {
    if (!ORDER_STATES.includes(state)) broken.push(`order ${id} is ${state}`)
    const before = last.get(id)
    if (before && before.told !== from) broken.push(`order ${id} went from ${from} twice`)
    last.set(id, { state, told: to })
  }
  for (const [id, { state, told }] of last)
    if (state !== told) broken.push(`order ${id} is ${state}, its history ends with ${told}`)
  return broken
}

/** An order that is not over is owned by somebody or by a future intent. */
export async function forgottenOrders(): Promise<Broken> {
  const rows = await db
    .from('orders as o')
    .whereNotIn('o.state', [...OVER, 'draft', 'awaiting_attestation'])
    .whereNotExists((contract) =>
      contract.from('contracts as c').whereColumn('c.order_id', 'o.id').where('c.state', 'ordered')
    )
    .whereNotExists((line) =>
      line
        .from('order_lines as l')
        .leftJoin('acknowledgement_tasks as t', (join) =>
          join.on('t.line_id', 'l.id').onNull('t.closed_at')
        )
        .whereColumn('l.order_id', 'o.id')
        .where((open) =>
          open
            .where((task) => task.where('l.state', 'open').whereNotNull('t.id'))
            .orWhereIn('l.state', ['returned', 'needs_attention', 'declined'])
        )
    )
    .whereNotExists((intent) =>
      intent
        .from('intents as i')
        .whereIn('i.state', ['pending', 'running'])
        .whereRaw(`i.ids like '%"orderId":' || o.id || ',%'`)
    )
    .select('o.id', 'o.state')
  return listed(rows, ({ id, state }) => `order ${id} is ${state}, and nobody will go on with it`)
}

/** No grant without its line, no line done without its grant, and none twice. */
export async function strayGrants(orderId?: number): Promise<Broken> {
  const lines = () =>
    db.from('order_lines as l').if(orderId, (one) => one.where('l.order_id', orderId!))
  const done = await lines()
    .leftJoin('grants as g', 'g.given_by_line_id', 'l.id')
    .where({ 'l.direction': 'grant', 'l.state': 'done' })
    .groupBy('l.id')
    .havingRaw('count(g.id) <> 1')
    .select('l.id')
  const undone = await lines()
    .join('grants as g', 'g.given_by_line_id', 'l.id')
    .whereNot('l.state', 'done')
    .select('g.id')
  const revoked = await lines()
    .leftJoin('grants as g', 'g.taken_by_line_id', 'l.id')
    .where({ 'l.direction': 'revoke', 'l.state': 'done' })
    .whereNull('g.id')
    .select('l.id')
  return [
    ...listed(done, ({ id }) => `line ${id} is done, but does not have one grant`),
    ...listed(undone, ({ id }) => `grant ${id} is of a line that is not done`),
    ...listed(revoked, ({ id }) => `line ${id} took nothing back`),
  ]
}

/** An order that ended well has no line left, and one that was cancelled has nothing granted left. */
export async function looseEnds(): Promise<Broken> {
  const lines = await db
    .from('order_lines as l')
    .join('orders as o', 'o.id', 'l.order_id')
    .where('o.state', 'completed')
    .whereIn('l.state', ['waiting', 'open', 'returned', 'needs_attention'])
    .select('l.id', 'l.state')
  const held = await db
    .from('grants as g')
    .join('order_lines as l', 'l.id', 'g.given_by_line_id')
    .join('orders as o', 'o.id', 'l.order_id')
    .where('o.state', 'cancelled')
    .whereNull('g.revoked_at')
    .whereNotExists((back) =>
      back
        .from('order_lines as b')
        .whereColumn('b.replaces_line_id', 'l.id')
        .where('b.direction', 'revoke')
        .whereNot('b.state', 'cancelled')
    )
    .select('g.id')
  return [
    ...listed(lines, ({ id, state }) => `line ${id} of a completed order is ${state}`),
    ...listed(
      held,
      ({ id }) => `grant ${id} of a cancelled order is held, and nobody takes it back`
    ),
  ]
}
