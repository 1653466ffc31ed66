import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import CatalogueItem from '#catalogue/models/catalogue_item'
import type { LineWish } from '#orders/hire_form'
import OrderLine from '#orders/models/order_line'
import { openingDate } from '#orders/rules/dates'
import { requiredLines } from '#orders/rules/line_prerequisites'
import { orderSituation } from '#orders/rules/order_situation'

interface Target {
  orderId: number
  startDate: string
}

/** Adds waiting lines for the wishes, each with the roles that bring it. */
export async function addLines(trx: Trx, target: Target, wishes: LineWish[]) {
  const items = await orderableItems(trx, wishes)
  const lines = []
  for (const wish of wishes) lines.push(await addLine(trx, target, items.get(wish.itemId)!, wish))
  return lines
}

async function addLine(trx: Trx, target: Target, item: CatalogueItem, wish: LineWish) {
  const line = await OrderLine.create(
    {
      orderId: target.orderId,
      itemId: item.id,
      levelId: wish.levelId,
      direction: 'grant',
      state: 'waiting',
      version: 1,
      isPrimary: item.isPrimary,
      opensOn: openingDate(target.startDate, item.leadDays),
      note: wish.note,
    },
    { client: trx }
  )
  for (const roleId of wish.roleIds)
    await trx.table('order_line_roles').insert({ line_id: line.id, role_id: roleId })
  return line
}

/** @throws Invalid when an item can't be ordered or a level isn't one of its own. */
async function orderableItems(trx: Trx, wishes: LineWish[]) {
  const items = await CatalogueItem.query({ client: trx })
    .whereIn(
      'id',
      wishes.map(({ itemId }) => itemId)
    )
    .whereNull('archived_at')
    .preload('levels')
  const byId = new Map(items.map((item) => [item.id, item]))
  for (const { itemId, levelId } of wishes) {
    const item = byId.get(itemId)
    const fits = levelId === null || item?.levels.some(({ id }) => id === levelId)
    if (!item || !fits) throw invalid({ lines: 'orders.problems.item_not_orderable' })
  }
  return byId
}

/** Ties each line to those that its item requires, among the lines of the same order. */
export async function tieRequirements(trx: Trx, orderId: number) {
  const ties = await trx
    .from('order_lines as l')
    .join('prerequisites as p', 'p.item_id', 'l.item_id')
    .join('order_lines as r', (join) =>
      join.on('r.item_id', 'p.requires_item_id').andOn('r.order_id', 'l.order_id')
    )
    .where('l.order_id', orderId)
    .where('l.direction', 'grant')
    .where('r.direction', 'grant')
    .whereIn('l.state', ['waiting'])
    .whereNotIn('r.state', ['cancelled', 'declined'])
    .select('l.id as line_id', 'r.id as requires_line_id')
  for (const tie of ties)
    await trx
      .insertQuery()
      .table('order_line_prerequisites')
      .insert(tie)
      .knexQuery.onConflict(['line_id', 'requires_line_id'])
      .ignore()
  await holdRequired(trx, orderId)
}

/** What a primary line requires is primary, too: otherwise it would wait for the order, which waits for it. */
async function holdRequired(trx: Trx, orderId: number) {
  const { lines, requirements } = await orderSituation(trx, orderId)
  const primary = lines.filter(({ isPrimary }) => isPrimary)
  const required = primary.flatMap(({ id }) => requiredLines(id, requirements))
  await trx.from('order_lines').whereIn('id', required).update({ is_primary: true })
}
