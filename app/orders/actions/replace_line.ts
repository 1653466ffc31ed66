import type { Actor } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { announce } from '#shared/outbox/intend'
import { addReplacement } from '#orders/actions/add_replacement'
import { changeLineState } from '#orders/actions/change_line_state'
import { decidableLine } from '#orders/actions/decidable_line'
import { followUpLine } from '#orders/actions/follow_up_line'
import type { KnownLine } from '#orders/actions/known_line'
import { ENDED_LINE_STATES } from '#orders/lifecycles/line_lifecycle'
import type OrderLine from '#orders/models/order_line'
import { recordOrderEvent } from '#orders/record_order_event'
import { isReplaced } from '#orders/rules/is_replaced'

interface Input {
  actor: Actor
  line: KnownLine
  itemId: number
  levelId: number | null
}

const REPLACEABLE = ['declined', 'returned', 'waiting', 'open', 'needs_attention']

export default class ReplaceLine {
  /**
   * Asks for something else instead, and for what that requires; whatever waited for the old line
   * waits for the new one.
   * @throws Conflict when the line is done, was replaced already, takes something back, or its order
   * is not parked or active; Invalid when the order asks for the same already.
   */
  handle({ actor, line: known, itemId, levelId }: Input) {
    return inTransaction(async (trx) => {
      const { line, order } = await decidableLine(trx, known)
      const may = ['parked', 'active'].includes(order.state) && REPLACEABLE.includes(line.state)
      if (!may || (await isReplaced(trx, line)))
        throw new Conflict(`order line ${line.id} can't be replaced any more`)
      if (!ENDED_LINE_STATES.includes(line.state)) await this.#end(trx, actor, line)
      const replacement = await addReplacement(trx, order, line, { itemId, levelId })
      const details = { replacement: replacement.id }
      const entry = { orderId: order.id, lineId: line.id, event: 'line_replaced', details }
      await followUpLine(trx, actor, line, 'cancelled', await recordOrderEvent(trx, actor, entry))
      return replacement
    })
  }

  async #end(trx: Trx, actor: Actor, line: OrderLine) {
    const event = await changeLineState(trx, actor, line, 'cancel')
    await announce(trx, 'orders.lines_closed', { orderId: line.orderId, event })
  }
}
