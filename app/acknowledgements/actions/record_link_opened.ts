import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { recordOrderEvent } from '#orders/record_order_event'

/** Writes once in the history of each order of a link that a person, not a scanner, has opened it. */
export default class RecordLinkOpened {
  handle({ actor, waveId }: { actor: Actor; waveId: number }) {
    return inTransaction(async (trx) => {
      const first = await trx
        .from('waves')
        .where('id', waveId)
        .whereNull('first_opened_at')
        .update({ first_opened_at: clock.now() })
      if (Number([first].flat()[0]) !== 1) return
      const orders = await trx
        .from('order_lines as l')
        .join('wave_lines as wl', 'wl.line_id', 'l.id')
        .where('wl.wave_id', waveId)
        .distinct('l.order_id')
        .orderBy('l.order_id')
      for (const { order_id: orderId } of orders)
        await recordOrderEvent(trx, actor, { orderId, event: 'link_opened', details: { waveId } })
    })
  }
}
