import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import { changeLineState } from '#orders/actions/change_line_state'
import { type KnownLine, knownLine } from '#orders/actions/known_line'

interface Input {
  actor: Actor
  line: KnownLine
  answer: string
}

export default class AnswerLine {
  /** Answers the question and opens the line again. @throws Conflict when nothing is asked any more. */
  handle({ actor, line: known, answer }: Input) {
    return inTransaction(async (trx) => {
      const line = await knownLine(trx, known)
      const change = { note: answer, opened_at: clock.now() }
      const event = await changeLineState(trx, actor, line, 'answer', change, { answer })
      await announce(trx, 'orders.lines_opened', { orderId: line.orderId, event })
    })
  }
}
