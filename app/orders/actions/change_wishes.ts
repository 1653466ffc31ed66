import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { announce } from '#shared/outbox/intend'
import { assignRoles, endRoleAssignments } from '#access/actions/assign_roles'
import Employment from '#people/models/employment'
import { addLines, tieRequirements } from '#orders/actions/add_lines'
import type { OrderChange } from '#orders/actions/change_order'
import { changeLineState } from '#orders/actions/change_line_state'
import { keepLine } from '#orders/actions/keep_line'
import { takeBackLines } from '#orders/actions/take_back_lines'
import type { LineWish } from '#orders/hire_form'
import { ENDED_LINE_STATES } from '#orders/lifecycles/line_lifecycle'
import type Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'
import { notTakenBack } from '#orders/rules/taken_back'
import { withPrerequisites } from '#orders/rules/with_prerequisites'

const keyOf = ({ itemId, levelId }: { itemId: number; levelId: number | null }) =>
  `${itemId}:${levelId}`

/** Brings an order's roles and lines to what is wanted now: adds what is new, ends what is wanted no more. */
export async function changeWishes(
  trx: Trx,
  actor: Actor,
  order: Order,
  { roleIds, lines }: OrderChange,
  event: number
) {
  if (roleIds) await changeRoles(trx, order, roleIds)
  if (lines) await changeLines(trx, actor, order, lines, event)
}

async function changeRoles(trx: Trx, order: Order, roleIds: number[]) {
  const rows = await trx.from('order_roles').where('order_id', order.id).select('role_id')
  const before: number[] = rows.map(({ role_id: id }) => id)
  const gone = before.filter((id) => !roleIds.includes(id))
  const added = [...new Set(roleIds)].filter((id) => !before.includes(id))
  await trx.from('order_roles').where('order_id', order.id).whereIn('role_id', gone).delete()
  for (const roleId of added)
    await trx.table('order_roles').insert({ order_id: order.id, role_id: roleId })
  if (order.state !== 'parked') return
  const employment = await Employment.findOrFail(order.employmentId, { client: trx })
  await endRoleAssignments(trx, order.id, clock.today(), gone)
  await assignRoles(trx, {
    personId: employment.personId,
    employmentId: employment.id,
    orderId: order.id,
    roleIds: added,
    from: employment.startDate,
  })
}

async function changeLines(
  trx: Trx,
  actor: Actor,
  order: Order,
  wishes: LineWish[],
  event: number
) {
  if (wishes.length === 0) throw invalid({ lines: 'orders.problems.no_lines' })
  const wanted = await withPrerequisites(wishes, trx)
  const lines = await presentLines(trx, order.id)
  const wantedKeys = new Set(wanted.map(keyOf))
  const presentKeys = new Set(lines.map(keyOf))
  const gone = lines.filter((line) => !wantedKeys.has(keyOf(line)))
  await endLines(trx, actor, order, gone)
  const { startDate } = await Employment.findOrFail(order.employmentId, { client: trx })
  const added = wanted.filter((wish) => !presentKeys.has(keyOf(wish)))
  await addLines(trx, { orderId: order.id, startDate }, added)
  await retagRoles(trx, actor, lines, wanted)
  await tieRequirements(trx, order.id)
  await announce(trx, 'orders.lines_closed', { orderId: order.id, event })
}

function presentLines(trx: Trx, orderId: number) {
  const lines = OrderLine.query({ client: trx })
    .where({ orderId, direction: 'grant' })
    .whereNotIn('state', ['cancelled', 'declined', 'not_applicable'])
  return notTakenBack(lines, ['done'])
}

async function endLines(trx: Trx, actor: Actor, order: Order, gone: OrderLine[]) {
  for (const line of gone)
    if (!ENDED_LINE_STATES.includes(line.state)) await changeLineState(trx, actor, line, 'cancel')
  await takeBackLines(
    trx,
    actor,
    order,
    gone.filter(({ state }) => state === 'done')
  )
}

/** The same line may come from other roles than before; what it gave is held for these. */
async function retagRoles(trx: Trx, actor: Actor, lines: OrderLine[], wanted: LineWish[]) {
  for (const wish of wanted) {
    const line = lines.find((one) => keyOf(one) === keyOf(wish))
    if (!line) continue
    await trx.from('order_line_roles').where('line_id', line.id).delete()
    for (const roleId of wish.roleIds)
      await trx.table('order_line_roles').insert({ line_id: line.id, role_id: roleId })
    if (line.state === 'done') await keepLine(trx, actor, line, wish.roleIds)
  }
}
