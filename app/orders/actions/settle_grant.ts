import type { Trx } from '#shared/database/transaction'
import { giveGrant } from '#access/actions/give_grant'
import { takeGrant } from '#access/actions/take_grant'
import Grant from '#access/models/grant'
import type OrderLine from '#orders/models/order_line'

/** Gives what a done line granted, or takes back what it revoked. Returns the grant. */
export async function settleGrant(trx: Trx, line: OrderLine) {
  if (line.direction === 'revoke') return takeBack(trx, line)
  const roles = await trx.from('order_line_roles').where('line_id', line.id).select('role_id')
  return giveGrant(trx, {
    personId: line.order.personId!,
    itemId: line.itemId,
    levelId: line.levelId,
    lineId: line.id,
    orderId: line.orderId,
    roleIds: roles.map(({ role_id: id }) => id),
  })
}

async function takeBack(trx: Trx, line: OrderLine) {
  const given = { givenByLineId: line.replacesLineId }
  const grant = await Grant.query({ client: trx }).where(given).firstOrFail()
  await takeGrant(trx, grant.id, line.id)
  return grant
}
