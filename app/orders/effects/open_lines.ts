import { system } from '#shared/actor'
import { recordOnly } from '#shared/outbox/effect'
import { openDueLines } from '#orders/actions/open_due_lines'

/** Opens the lines whose own day has come. */
export const openLines = recordOnly('orders.open_lines', (trx, { orderId }) =>
  openDueLines(trx, system, orderId)
)
