import type { Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import OrderLine from '#orders/models/order_line'

export interface KnownLine {
  id: number
  version: number
}

/** The line as the caller saw it. @throws Conflict when it has changed since. */
export async function knownLine(trx: Trx, { id, version }: KnownLine) {
  const line = await OrderLine.query({ client: trx }).where({ id, version }).forUpdate().first()
  if (!line) throw new Conflict(`order line ${id} has changed`)
  return line
}
