import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import { addWorkingDays } from '#shared/working_days'
import { assignRoles } from '#access/actions/assign_roles'
import { settings } from '#settings/settings'
import Employment from '#people/models/employment'
import { changeOrderState } from '#orders/actions/change_order_state'
import { intendActivation } from '#orders/actions/intend_activation'
import { openDueLines } from '#orders/actions/open_due_lines'
import Contract from '#orders/models/contract'
import type Order from '#orders/models/order'

/** Parks an order that a manager stands behind: HR is asked for the contract, and the wait begins. */
export async function parkOrder(
  trx: Trx,
  actor: Actor,
  order: Order,
  change: Record<string, unknown> = {}
) {
  const parked = { parked_at: clock.now(), ...change }
  const event = await changeOrderState(trx, actor, order, 'park', 'parked', parked)
  if (order.kind === 'joiner') await orderContract(trx, order)
  await assignOrderedRoles(trx, order)
  await announce(trx, 'orders.parked', { orderId: order.id, event })
  await openDueLines(trx, actor, order.id)
  await intendActivation(trx, order, event)
}

async function orderContract(trx: Trx, order: Order) {
  const { contractReminderDays } = await settings.read(trx)
  await Contract.create(
    {
      employmentId: order.employmentId!,
      orderId: order.id,
      state: 'ordered',
      version: 1,
      reminders: 0,
      orderedAt: clock.now(),
      remindOn: addWorkingDays(clock.today(), contractReminderDays),
    },
    { client: trx }
  )
}

async function assignOrderedRoles(trx: Trx, order: Order) {
  const roles = await trx.from('order_roles').where('order_id', order.id).select('role_id')
  const employment = await Employment.findOrFail(order.employmentId, { client: trx })
  await assignRoles(trx, {
    personId: employment.personId,
    employmentId: employment.id,
    orderId: order.id,
    roleIds: roles.map(({ role_id: id }) => id),
    from: employment.startDate,
  })
}
