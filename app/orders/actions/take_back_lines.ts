import type { Trx } from '#shared/database/transaction'
import OrderLine from '#orders/models/order_line'

/** Adds a line that takes back what each of these done lines gave, once. */
export async function takeBackLines(trx: Trx, done: OrderLine[]) {
  for (const line of done) {
    const already = await OrderLine.query({ client: trx })
      .where({ orderId: line.orderId, direction: 'revoke', replacesLineId: line.id })
      .first()
    if (already) continue
    await OrderLine.create(
      {
        orderId: line.orderId,
        itemId: line.itemId,
        levelId: line.levelId,
        direction: 'revoke',
        state: 'waiting',
        version: 1,
        isPrimary: line.isPrimary,
        replacesLineId: line.id,
      },
      { client: trx }
    )
  }
}
