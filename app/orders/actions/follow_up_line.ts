import type { Actor } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import { completeIfDone } from '#orders/actions/complete_if_done'
import { intendActivation } from '#orders/actions/intend_activation'
import { openDueLines } from '#orders/actions/open_due_lines'
import type { LineState } from '#orders/lifecycles/line_lifecycle'
import type OrderLine from '#orders/models/order_line'
import { recordOrderEvent } from '#orders/record_order_event'
import { linesNeedingDecision } from '#orders/rules/line_prerequisites'
import { orderSituation } from '#orders/rules/order_situation'

/** What a line's new state means for the rest of its order, whoever brought it about. */
export async function followUpLine(
  trx: Trx,
  actor: Actor,
  line: Pick<OrderLine, 'id' | 'orderId'>,
  state: LineState,
  event: number
) {
  const ids = { lineId: line.id, orderId: line.orderId, event }
  if (state === 'declined') await announce(trx, 'orders.line_declined', ids)
  if (state === 'returned') await announce(trx, 'orders.line_returned', ids)
  if (state === 'declined' || state === 'cancelled') await askForDecisions(trx, actor, line, event)
  await openDueLines(trx, actor, line.orderId)
  const { order } = await orderSituation(trx, line.orderId)
  if (order.state === 'parked') await intendActivation(trx, order, event)
  await completeIfDone(trx, actor, line.orderId)
}

async function askForDecisions(
  trx: Trx,
  actor: Actor,
  refused: Pick<OrderLine, 'id' | 'orderId'>,
  event: number
) {
  const { lines, requirements } = await orderSituation(trx, refused.orderId)
  const hit = requirements.filter(({ requiresLineId }) => requiresLineId === refused.id)
  for (const line of linesNeedingDecision(lines, hit)) {
    const entry = { orderId: line.orderId, lineId: line.id, event: 'line_needs_decision' }
    await recordOrderEvent(trx, actor, { ...entry, details: { because: event } })
    await announce(trx, 'orders.line_needs_decision', {
      lineId: line.id,
      orderId: line.orderId,
      event,
    })
  }
}
