import type { Actor } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { announce } from '#shared/outbox/intend'
import Employment from '#people/models/employment'
import { addLines, tieRequirements } from '#orders/actions/add_lines'
import { changeLineState } from '#orders/actions/change_line_state'
import { followUpLine } from '#orders/actions/follow_up_line'
import { type KnownLine, knownLine } from '#orders/actions/known_line'
import { ENDED_LINE_STATES } from '#orders/lifecycles/line_lifecycle'
import Order from '#orders/models/order'
import type OrderLine from '#orders/models/order_line'
import { recordOrderEvent } from '#orders/record_order_event'

interface Input {
  actor: Actor
  line: KnownLine
  itemId: number
  levelId: number | null
}

const REPLACEABLE = ['declined', 'returned', 'waiting', 'open', 'needs_attention']

export default class ReplaceLine {
  /**
   * Asks for something else instead; whatever waited for the old line waits for the new one.
   * @throws Conflict when the line is done, was replaced already, or its order has ended.
   */
  handle({ actor, line: known, itemId, levelId }: Input) {
    return inTransaction(async (trx) => {
      const line = await knownLine(trx, known)
      const order = await this.#openOrder(trx, line)
      if (!ENDED_LINE_STATES.includes(line.state)) await this.#end(trx, actor, line)
      const replacement = await this.#add(trx, order, line, itemId, levelId)
      await this.#repoint(trx, line.id, replacement.id)
      const details = { replacement: replacement.id }
      const entry = { orderId: order.id, lineId: line.id, event: 'line_replaced', details }
      await followUpLine(trx, actor, line, 'waiting', await recordOrderEvent(trx, actor, entry))
      return replacement
    })
  }

  async #openOrder(trx: Trx, line: OrderLine) {
    const order = await Order.findOrFail(line.orderId, { client: trx })
    const replaced = await trx.from('order_lines').where('replaces_line_id', line.id).first()
    if (
      !['parked', 'active'].includes(order.state) ||
      replaced ||
      !REPLACEABLE.includes(line.state)
    )
      throw new Conflict(`order line ${line.id} can't be replaced any more`)
    return order
  }

  async #end(trx: Trx, actor: Actor, line: OrderLine) {
    const event = await changeLineState(trx, actor, line, 'cancel')
    await announce(trx, 'orders.lines_closed', { orderId: line.orderId, event })
  }

  async #add(trx: Trx, order: Order, line: OrderLine, itemId: number, levelId: number | null) {
    const { startDate } = await Employment.findOrFail(order.employmentId, { client: trx })
    const roles = await trx.from('order_line_roles').where('line_id', line.id).select('role_id')
    const roleIds = roles.map(({ role_id: id }) => id)
    const target = { orderId: order.id, startDate }
    const [added] = await addLines(trx, target, [{ itemId, levelId, roleIds, note: line.note }])
    /** It stands in for a primary line, so the order waits for it just as well. */
    const isPrimary = added.isPrimary || line.isPrimary
    return added.useTransaction(trx).merge({ replacesLineId: line.id, isPrimary }).save()
  }

  async #repoint(trx: Trx, oldId: number, newId: number) {
    await tieRequirements(
      trx,
      (await trx.from('order_lines').where('id', newId).firstOrFail()).order_id
    )
    await trx
      .from('order_line_prerequisites')
      .where('requires_line_id', oldId)
      .whereNull('waived_at')
      .whereNotIn('line_id', (tied) =>
        tied.from('order_line_prerequisites').where('requires_line_id', newId).select('line_id')
      )
      .update({ requires_line_id: newId })
  }
}
