import { recordAudit } from '#audit/record_audit'
import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'

export interface OrderEventEntry {
  orderId: number
  lineId?: number | null
  event: string
  from?: string | null
  to?: string | null
  /** Ids, dates and the remarks that the order's readers may see; never a secret. */
  details?: Record<string, unknown>
}

/** Adds to the order's history, and to the audit without its remarks. Returns the row's id. */
export async function recordOrderEvent(trx: Trx, actor: Actor, entry: OrderEventEntry) {
  const [row] = await trx
    .insertQuery()
    .table('order_events')
    .insert({
      order_id: entry.orderId,
      line_id: entry.lineId ?? null,
      at: clock.now(),
      event: entry.event,
      from_state: entry.from ?? null,
      to_state: entry.to ?? null,
      actor_kind: actor.kind,
      actor_person_id: actor.personId,
      actor_label: actor.label ?? null,
      source: actor.source,
      details: JSON.stringify(entry.details ?? {}),
    })
    .returning('id')
  const id = Number(row?.id ?? row)
  await recordAudit(trx, actor, {
    action: `order.${entry.event}`,
    subjectType: entry.lineId ? 'order_line' : 'order',
    subjectId: entry.lineId ?? entry.orderId,
    details: { orderId: entry.orderId, event: id, from: entry.from, to: entry.to },
  })
  return id
}
