import type { Trx } from '#shared/database/transaction'

/** Whether another line already stands in for this one. */
export async function isReplaced(trx: Trx, line: { id: number }) {
  const other = await trx.from('order_lines').where('replaces_line_id', line.id).first()
  return other !== null
}
