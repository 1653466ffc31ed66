import { system } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import type { Attendance, Ids } from '#shared/outbox/effect'
import { announce } from '#shared/outbox/intend'
import { changeLineState } from '#orders/actions/change_line_state'
import { followUpLine } from '#orders/actions/follow_up_line'
import { lineTransition, type LineVerb } from '#orders/lifecycles/line_lifecycle'
import OrderLine from '#orders/models/order_line'
import { changeOperationState } from '#provisioning/actions/change_operation_state'
import type { OperationVerb } from '#provisioning/lifecycles/operation_lifecycle'
import Operation from '#provisioning/models/operation'

/** The order says that IT must look, and the operator's page why. */
export async function giveUpOperation(trx: Trx, { operationId }: Ids, reason: string) {
  await follow(trx, Number(operationId), ['give_up', 'give_up'], { failure: reason })
}

const FOLLOWS: Record<Attendance, [OperationVerb, LineVerb]> = {
  retry: ['retry', 'retry'],
  skip: ['cancel', 'dismiss'],
  finish: ['cancel', 'retry'],
}

/** What the operator decides about the intent, operation and line follow; a line that ended meanwhile stays so. */
export async function attendOperation(trx: Trx, { operationId }: Ids, verb: Attendance) {
  await follow(trx, Number(operationId), FOLLOWS[verb], { failure: null })
}

type Verbs = [OperationVerb, LineVerb]

async function follow(
  trx: Trx,
  id: number,
  [verb, lineVerb]: Verbs,
  change: Record<string, unknown>
) {
  const operation = await Operation.findOrFail(id, { client: trx })
  await changeOperationState(trx, operation, verb, change)
  const line = await OrderLine.find(operation.lineId, { client: trx })
  if (line && lineTransition(line.state, lineVerb).ok) await moveLine(trx, line, lineVerb)
}

/** The rest of the order goes on from what became of the line. */
async function moveLine(trx: Trx, line: OrderLine, verb: LineVerb) {
  const event = await changeLineState(trx, system, line, verb)
  if (verb !== 'dismiss') return
  await announce(trx, 'orders.lines_closed', { orderId: line.orderId, event })
  await followUpLine(trx, system, line, 'not_applicable', event)
}
