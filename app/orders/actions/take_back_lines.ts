import type { Actor } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import { takeGrant } from '#access/actions/take_grant'
import Grant from '#access/models/grant'
import type Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'
import { recordOrderEvent } from '#orders/record_order_event'
import { heldOtherwise } from '#orders/rules/held_otherwise'
import { TAKING_BACK } from '#orders/rules/taken_back'

/**
 * Adds a line that takes back what each of these done lines gave and is still held, unless one is
 * under way. What the person holds otherwise, too, only ends in the records: nobody shall take it away.
 */
export async function takeBackLines(trx: Trx, actor: Actor, order: Order, done: OrderLine[]) {
  for (const line of done) {
    const grant = await heldOf(trx, line)
    if (!grant || (await isUnderWay(trx, line))) continue
    if (await heldOtherwise(trx, grant, order.employmentId)) await keep(trx, actor, line, grant)
    else await addTakingBack(trx, line)
  }
}

const heldOf = (trx: Trx, { id }: OrderLine) =>
  Grant.query({ client: trx }).where('givenByLineId', id).whereNull('revokedAt').first()

const isUnderWay = (trx: Trx, { id }: OrderLine) =>
  OrderLine.query({ client: trx })
    .where({ direction: 'revoke', replacesLineId: id })
    .whereIn('state', TAKING_BACK)
    .first()

async function keep(trx: Trx, actor: Actor, { id, orderId }: OrderLine, grant: Grant) {
  await takeGrant(trx, grant.id, null)
  await recordOrderEvent(trx, actor, { orderId, lineId: id, event: 'line_kept' })
}

const addTakingBack = (trx: Trx, line: OrderLine) =>
  OrderLine.create(
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
