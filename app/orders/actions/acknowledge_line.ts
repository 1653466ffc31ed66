import type { Actor } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { invalid } from '#shared/exceptions/invalid'
import { announce } from '#shared/outbox/intend'
import { changeLineState } from '#orders/actions/change_line_state'
import { closeAccount } from '#orders/actions/close_account'
import { followUpLine } from '#orders/actions/follow_up_line'
import { type ReportedAccount, reportAccount } from '#orders/actions/report_account'
import { settleGrant } from '#orders/actions/settle_grant'
import type { LineVerb } from '#orders/lifecycles/line_lifecycle'
import OrderLine from '#orders/models/order_line'

export const OUTCOMES = ['done', 'declined', 'returned', 'not_applicable'] as const
export type Outcome = (typeof OUTCOMES)[number]

const VERBS: Record<Outcome, LineVerb> = {
  done: 'finish',
  declined: 'decline',
  returned: 'return',
  not_applicable: 'dismiss',
}

interface Input {
  actor: Actor
  line: { id: number; version: number }
  outcome: Outcome
  /** Why, or the question back; needed for every outcome but `done`. */
  remark?: string | null
  /** What was created, for an item that reports an account. */
  account?: ReportedAccount
}

export default class AcknowledgeLine {
  /**
   * @throws Conflict when the line isn't open as it was shown; Invalid when a remark or the user name
   * is missing, or the user name is somebody else's.
   */
  handle(input: Input, trx?: Trx) {
    return trx
      ? this.#acknowledge(trx, input)
      : inTransaction((own) => this.#acknowledge(own, input))
  }

  async #acknowledge(trx: Trx, { actor, line: known, outcome, remark, account }: Input) {
    const line = await this.#openLine(trx, known)
    if (outcome !== 'done' && !remark)
      throw invalid({ remark: 'acknowledgements.problems.remark_missing' })
    const change = { remark: remark ?? null, acknowledged_by_person_id: actor.personId }
    const event = await changeLineState(trx, actor, line, VERBS[outcome], change, { remark })
    const accountId =
      outcome === 'done' ? await this.#settle(trx, actor, line, account, event) : null
    await announce(trx, 'orders.lines_closed', { orderId: line.orderId, event })
    await followUpLine(trx, actor, line, outcome, event)
    return { orderId: line.orderId, accountId }
  }

  async #openLine(trx: Trx, { id, version }: Input['line']) {
    const line = await OrderLine.query({ client: trx })
      .where({ id, version })
      .preload('item')
      .preload('order')
      .first()
    if (line?.state !== 'open') throw new Conflict(`order line ${id} is not open as it was shown`)
    return line
  }

  async #settle(
    trx: Trx,
    actor: Actor,
    line: OrderLine,
    account: ReportedAccount | undefined,
    event: number
  ) {
    const grant = await settleGrant(trx, line)
    if (!line.item.reportsAccount) return null
    if (line.direction === 'grant')
      return reportAccount(trx, actor, { line, grant }, account, event)
    await closeAccount(trx, actor, grant)
    return null
  }
}
