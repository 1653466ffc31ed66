import { system } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import type { Attendance, Ids } from '#shared/outbox/effect'
import { changeLineState } from '#orders/actions/change_line_state'
import type { LineVerb } from '#orders/lifecycles/line_lifecycle'
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

/** What the operator decides about the intent, operation and line follow. */
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
  if (line) await changeLineState(trx, system, line, lineVerb)
}
