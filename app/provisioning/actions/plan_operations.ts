import { randomUUID } from 'node:crypto'
import { addDays, clock, startOfDay } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { intend } from '#shared/outbox/intend'
import { settings } from '#settings/settings'
import type { Direction } from '#orders/lifecycles/line_lifecycle'
import Operation from '#provisioning/models/operation'

interface DirectoryLine {
  id: number
  order_id: number
  person_id: number
  direction: Direction
  lead_days: number | null
  start_date: string
}

const KINDS: Record<Direction, string> = { grant: 'create_account', revoke: 'disable_account' }

/** Gives every open line of an order, that an account in the directory fulfils, its operation. */
export async function planOperations(trx: Trx, { orderId }: { orderId: number }) {
  for (const line of await linesWithoutOperation(trx, orderId)) {
    const operation = await addOperation(trx, line)
    const ids = { operationId: operation.id, attempt: 1 }
    await intend(trx, `provisioning.${operation.kind}`, ids, await dueAt(trx, line))
  }
}

function linesWithoutOperation(trx: Trx, orderId: number): Promise<DirectoryLine[]> {
  return trx
    .from('order_lines as l')
    .join('catalogue_items as i', 'i.id', 'l.item_id')
    .join('orders as o', 'o.id', 'l.order_id')
    .join('employments as e', 'e.id', 'o.employment_id')
    .where({ 'l.order_id': orderId, 'l.state': 'open', 'i.fulfilment': 'directory_account' })
    .whereNotExists((operation) =>
      operation
        .from('provisioning_operations as p')
        .whereColumn('p.line_id', 'l.id')
        .whereNot('p.state', 'cancelled')
    )
    .orderBy('l.id')
    .select('l.id', 'l.order_id', 'o.person_id', 'l.direction', 'i.lead_days', 'e.start_date')
}

const addOperation = (trx: Trx, line: DirectoryLine) =>
  Operation.create(
    {
      kind: KINDS[line.direction],
      state: 'pending',
      version: 1,
      personId: line.person_id,
      orderId: line.order_id,
      lineId: line.id,
      marker: `kvittens-${randomUUID()}`,
      createdAt: clock.now(),
    },
    { client: trx }
  )

/** An account is made so many days before the first day, by the item or the installation; it is closed at once. */
async function dueAt(trx: Trx, { direction, lead_days: own, start_date: start }: DirectoryLine) {
  if (direction === 'revoke') return clock.now()
  const { leadDays } = await settings.read(trx)
  const day = startOfDay(addDays(start, -(own ?? leadDays)))
  return day > clock.now() ? day : clock.now()
}
