import db from '@adonisjs/lucid/services/db'
import { verifyChain } from '#audit/chain/verify_chain'
import { type Broken, listed } from '#tests/faults/invariants/broken'

/** No effect without its audit row: what the history of orders tells, the audit tells too, once. */
export async function unauditedEffects(since: string): Promise<Broken> {
  const audited = await db
    .from('audit_entries')
    .where('action', 'like', 'order.%')
    .where('at', '>=', since)
    .select('details')
  const told = Map.groupBy(audited, ({ details }) => Number(JSON.parse(details).event))
  const events = await db.from('order_events').select('id', 'event')
  return listed(
    events.filter(({ id }) => told.get(Number(id))?.length !== 1),
    ({ id, event }) => `event ${id} (${event}) does not have one audit row`
  )
}

/** A first password that was shown was shown once, and the audit says to whom. */
export async function unauditedOpenings(since: string): Promise<Broken> {
  const opened = await db.from('handovers').whereNotNull('opened_at').select('id')
  const entries = await db
    .from('audit_entries')
    .where('action', 'handover.opened')
    .where('at', '>=', since)
    .select('subject_id')
  const told = entries.map(({ subject_id: id }) => id)
  return listed(
    opened.filter(({ id }) => told.filter((one) => one === id).length !== 1),
    ({ id }) => `hand-over ${id} was opened, and the audit does not tell of it once`
  )
}

/** The chain that was sealed while processes died is whole. */
export async function brokenChain(): Promise<Broken> {
  const { intact, ...found } = await verifyChain()
  return intact ? [] : [`the audit's chain is broken: ${JSON.stringify(found)}`]
}
