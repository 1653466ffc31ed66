import { randomUUID } from 'node:crypto'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { intend } from '#shared/outbox/intend'
import type { Direction } from '#orders/lifecycles/line_lifecycle'
import Operation from '#provisioning/models/operation'
import { creationDue } from '#provisioning/queries/creation_due'

interface DirectoryLine {
  id: number
  order_id: number
  person_id: number
  direction: Direction
  fulfilment: string
}

const KINDS: Record<string, Record<Direction, string>> = {
  directory_account: { grant: 'create_account', revoke: 'disable_account' },
  directory_group: { grant: 'join_groups', revoke: 'leave_groups' },
}

/** Gives every open line of an order, that the directory fulfils, its operation. */
export async function planOperations(trx: Trx, { orderId }: { orderId: number }) {
  for (const line of await linesWithoutOperation(trx, orderId)) {
    const { id, kind } = await addOperation(trx, line)
    const dueAt = kind === 'create_account' ? await creationDue(line.id, trx) : clock.now()
    await intend(trx, `provisioning.${kind}`, { operationId: id, fact: 'planned' }, dueAt)
  }
}

/** The first day has moved: operations that wait for theirs are looked at again, then or now. */
export async function moveOperations(trx: Trx, { orderId, event }: Record<string, number>) {
  const waiting = await Operation.query({ client: trx })
    .where({ orderId, kind: 'create_account', state: 'pending' })
    .orderBy('id')
  for (const { id, lineId } of waiting) {
    const ids = { operationId: id, fact: `event ${event}` }
    await intend(trx, 'provisioning.create_account', ids, await creationDue(lineId!, trx))
  }
}

function linesWithoutOperation(trx: Trx, orderId: number): Promise<DirectoryLine[]> {
  return trx
    .from('order_lines as l')
    .join('catalogue_items as i', 'i.id', 'l.item_id')
    .join('orders as o', 'o.id', 'l.order_id')
    .where({ 'l.order_id': orderId, 'l.state': 'open' })
    .whereIn('i.fulfilment', Object.keys(KINDS))
    .whereNotExists((operation) =>
      operation
        .from('provisioning_operations as p')
        .whereColumn('p.line_id', 'l.id')
        .whereNot('p.state', 'cancelled')
    )
    .orderBy('l.id')
    .select('l.id', 'l.order_id', 'o.person_id', 'l.direction', 'i.fulfilment')
}

const addOperation = (trx: Trx, line: DirectoryLine) =>
  Operation.create(
    {
      kind: KINDS[line.fulfilment][line.direction],
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
