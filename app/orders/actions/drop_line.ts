import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import { changeLineState } from '#orders/actions/change_line_state'
import { decidableLine } from '#orders/actions/decidable_line'
import { followUpLine } from '#orders/actions/follow_up_line'
import type { KnownLine } from '#orders/actions/known_line'

interface Input {
  actor: Actor
  line: KnownLine
  reason?: string | null
}

export default class DropLine {
  /** Asks for the line no more. @throws Conflict when it or its order has ended, or it takes back. */
  handle({ actor, line: known, reason }: Input) {
    return inTransaction(async (trx) => {
      const { line } = await decidableLine(trx, known)
      const event = await changeLineState(
        trx,
        actor,
        line,
        'cancel',
        {},
        { reason: reason ?? null }
      )
      await announce(trx, 'orders.lines_closed', { orderId: line.orderId, event })
      await followUpLine(trx, actor, line, 'cancelled', event)
    })
  }
}
