import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import { endRoleAssignments } from '#access/actions/assign_roles'
import { changeLineState } from '#orders/actions/change_line_state'
import { changeOrderState } from '#orders/actions/change_order_state'
import { openDueLines } from '#orders/actions/open_due_lines'
import { takeBackLines } from '#orders/actions/take_back_lines'
import type { OrderVerb } from '#orders/lifecycles/order_lifecycle'
import { ENDED_LINE_STATES } from '#orders/lifecycles/line_lifecycle'
import { orderSituation } from '#orders/rules/order_situation'

type Ending = Extract<OrderVerb, 'cancel' | 'reject' | 'undo'>

const HISTORY: Record<Ending, string> = {
  cancel: 'cancelled',
  reject: 'rejected',
  undo: 'cancelled',
}

/**
 * Ends an order before its time: what was asked for is cancelled, what was granted is taken back by
 * lines of its own, those that do so already go on, the employment never comes to be. Nothing granted
 * is forgotten.
 */
export async function endOrder(
  trx: Trx,
  actor: Actor,
  orderId: number,
  verb: Ending,
  reason: string
) {
  const { order, lines } = await orderSituation(trx, orderId)
  const change = { ended_at: clock.now(), ended_because: reason }
  const event = await changeOrderState(trx, actor, order, verb, HISTORY[verb], change, { reason })
  const asked = lines.filter(({ direction }) => direction === 'grant')
  for (const line of asked)
    if (!ENDED_LINE_STATES.includes(line.state)) await changeLineState(trx, actor, line, 'cancel')
  await takeBackLines(
    trx,
    actor,
    order,
    asked.filter(({ state }) => state === 'done')
  )
  await endRoleAssignments(trx, orderId, clock.today())
  if (order.kind === 'joiner' && order.employmentId)
    await trx.from('employments').where('id', order.employmentId).update({ state: 'cancelled' })
  await announce(trx, 'orders.lines_closed', { orderId, event })
  await announce(trx, verb === 'reject' ? 'orders.rejected' : 'orders.cancelled', {
    orderId,
    event,
  })
  await openDueLines(trx, actor, orderId)
}
