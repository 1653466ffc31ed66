import type { Actor } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import { justifyGrant } from '#access/actions/justify_grant'
import Grant from '#access/models/grant'
import { changeLineState } from '#orders/actions/change_line_state'
import OrderLine from '#orders/models/order_line'
import { TAKING_BACK } from '#orders/rules/taken_back'

/** What a line gave is wanted, by these roles or for its own sake: nobody takes it back any more. */
export async function keepLine(
  trx: Trx,
  actor: Actor,
  { id: lineId, orderId }: OrderLine,
  roleIds: number[]
) {
  const grant = await Grant.query({ client: trx }).where('givenByLineId', lineId).firstOrFail()
  await justifyGrant(trx, grant.id, { lineId, orderId, roleIds })
  const back = await OrderLine.query({ client: trx })
    .where({ direction: 'revoke', replacesLineId: lineId })
    .whereIn('state', TAKING_BACK)
  for (const line of back) await changeLineState(trx, actor, line, 'cancel')
}
