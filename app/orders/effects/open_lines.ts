import { system } from '#shared/actor'
import { clock, startOfDay } from '#shared/clock'
import { recordOnly } from '#shared/outbox/effect'
import { intend } from '#shared/outbox/intend'
import { openDueLines } from '#orders/actions/open_due_lines'

/** Opens the lines whose own day has come; when the clock was put back before it, later on that day. */
export const openLines = recordOnly('orders.open_lines', async (trx, { orderId, on }) => {
  await openDueLines(trx, system, orderId)
  if (on > clock.today())
    await intend(trx, 'orders.open_lines', { orderId, on, again: clock.now() }, startOfDay(on))
})
