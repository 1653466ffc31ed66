import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import Employment from '#people/models/employment'
import { addLines, tieRequirements } from '#orders/actions/add_lines'
import type { LineWish } from '#orders/hire_form'
import type Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'
import { requiredLines } from '#orders/rules/line_prerequisites'
import { orderSituation } from '#orders/rules/order_situation'
import { notTakenBack, TAKING_BACK } from '#orders/rules/taken_back'
import { withPrerequisites } from '#orders/rules/with_prerequisites'

/**
 * Adds the line that stands in for an ended one, with those that it requires and the order lacks.
 * @throws Invalid when the order asks for the same already.
 */
export async function addReplacement(
  trx: Trx,
  order: Order,
  line: OrderLine,
  { itemId, levelId }: Pick<LineWish, 'itemId' | 'levelId'>
) {
  const roles = await trx.from('order_line_roles').where('line_id', line.id).select('role_id')
  const roleIds = roles.map(({ role_id: id }) => id)
  const wish = { itemId, levelId, roleIds, note: line.note }
  const present = await presentLines(trx, order.id)
  if (present.some((one) => one.itemId === itemId && one.levelId === levelId))
    throw invalid({ item: 'orders.problems.already_ordered' })
  const itemIds = present.map((one) => one.itemId)
  const wishes = await withPrerequisites([wish], trx, itemIds)
  const { startDate } = await Employment.findOrFail(order.employmentId, { client: trx })
  const [added] = await addLines(trx, { orderId: order.id, startDate }, wishes)
  /** It stands in for a primary line, so the order waits for it just as well. */
  const isPrimary = added.isPrimary || line.isPrimary
  await added.useTransaction(trx).merge({ replacesLineId: line.id, isPrimary }).save()
  await tieRequirements(trx, order.id)
  const { requirements } = await orderSituation(trx, order.id)
  await repoint(trx, line.id, added.id, requiredLines(added.id, requirements))
  return added
}

function presentLines(trx: Trx, orderId: number) {
  const lines = OrderLine.query({ client: trx })
    .where({ orderId, direction: 'grant' })
    .whereNotIn('state', ['cancelled', 'declined'])
  return notTakenBack(lines, [...TAKING_BACK, 'done'])
}

/** What waited for the old line waits for the new one, but for what the new one itself waits for. */
const repoint = (trx: Trx, oldId: number, newId: number, required: number[]) =>
  trx
    .from('order_line_prerequisites')
    .where('requires_line_id', oldId)
    .whereNull('waived_at')
    .whereNotIn('line_id', [...required, newId])
    .whereNotIn('line_id', (tied) =>
      tied.from('order_line_prerequisites').where('requires_line_id', newId).select('line_id')
    )
    .update({ requires_line_id: newId })
