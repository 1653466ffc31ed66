import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { guardedUpdate } from '#shared/database/guarded_update'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { decidableLine } from '#orders/actions/decidable_line'
import { followUpLine } from '#orders/actions/follow_up_line'
import type { KnownLine } from '#orders/actions/known_line'
import type OrderLine from '#orders/models/order_line'
import { recordOrderEvent } from '#orders/record_order_event'
import { isReplaced } from '#orders/rules/is_replaced'
import { linesNeedingDecision } from '#orders/rules/line_prerequisites'
import { orderSituation } from '#orders/rules/order_situation'

interface Input {
  actor: Actor
  line: KnownLine
  reason: string
}

export default class WaiveLine {
  /**
   * Goes on without: without a declined line, or, for a waiting line, without its refused requirements.
   * @throws Conflict when there is nothing to waive.
   */
  handle({ actor, line: known, reason }: Input) {
    return inTransaction(async (trx) => {
      const { line } = await decidableLine(trx, known)
      if (line.state === 'declined') await this.#waiveLine(trx, line, reason)
      else await this.#waiveRequirements(trx, line, reason)
      const entry = {
        orderId: line.orderId,
        lineId: line.id,
        event: 'line_waived',
        details: { reason },
      }
      const event = await recordOrderEvent(trx, actor, entry)
      await followUpLine(
        trx,
        actor,
        line,
        line.state === 'declined' ? 'waiting' : line.state,
        event
      )
    })
  }

  async #waiveLine(trx: Trx, line: OrderLine, reason: string) {
    if (await isReplaced(trx, line)) throw new Conflict(`order line ${line.id} is replaced`)
    const known = { id: line.id, version: line.version, waived_at: null }
    const change = { waived_at: clock.now(), waived_because: reason, version: line.version + 1 }
    await guardedUpdate(trx, 'order_lines', known, change)
    await this.#waive(trx, reason, (query) => query.where('requires_line_id', line.id))
  }

  async #waiveRequirements(trx: Trx, line: OrderLine, reason: string) {
    const { lines, requirements } = await orderSituation(trx, line.orderId)
    if (!linesNeedingDecision(lines, requirements).some(({ id }) => id === line.id))
      throw new Conflict(`order line ${line.id} waits for nothing that was refused`)
    await this.#waive(trx, reason, (query) =>
      query
        .where('line_id', line.id)
        .whereIn('requires_line_id', (refused) =>
          refused.from('order_lines').whereIn('state', ['declined', 'cancelled']).select('id')
        )
    )
  }

  #waive(
    trx: Trx,
    reason: string,
    which: (query: ReturnType<Trx['from']>) => ReturnType<Trx['from']>
  ) {
    return which(trx.from('order_line_prerequisites').whereNull('waived_at')).update({
      waived_at: clock.now(),
      waived_because: reason,
    })
  }
}
