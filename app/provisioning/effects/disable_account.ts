import { system } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import type { Effect, Ids } from '#shared/outbox/effect'
import AcknowledgeLine from '#orders/actions/acknowledge_line'
import OrderLine from '#orders/models/order_line'
import { changeOperationState } from '#provisioning/actions/change_operation_state'
import { directory } from '#provisioning/directory'
import { askDirectory } from '#provisioning/effects/ask_directory'
import { attendOperation, giveUpOperation } from '#provisioning/effects/leave_operation'
import Operation from '#provisioning/models/operation'
import { directoryIdTakenBy } from '#provisioning/queries/directory_id_taken_by'

interface Disabling {
  operationId: number
  operation: Operation | null
  directoryId: string | null
}

/** Disables the account that a line takes back. Tried without limit: a leaver's account is never left open. */
export const disableAccount: Effect<Disabling> = {
  kind: 'provisioning.disable_account',
  attempts: Infinity,
  begin: ({ operationId }: Ids) => ({
    operationId: Number(operationId),
    operation: null,
    directoryId: null,
  }),
  steps: [
    { name: 'load', run: load },
    { name: 'disable', run: disable },
  ],
  record,
  gaveUp: giveUpOperation,
  attended: attendOperation,
}

async function load(disabling: Disabling) {
  const operation = await Operation.findOrFail(disabling.operationId)
  if (operation.state !== 'pending') return
  disabling.operation = operation
  disabling.directoryId = await directoryIdTakenBy(operation.lineId!)
}

/** An account that is no more needs no disabling. */
async function disable({ directoryId }: Disabling) {
  if (!directoryId) return
  const open = await askDirectory(directory)
  if (await askDirectory(() => open.read(directoryId)))
    await askDirectory(() => open.disable(directoryId))
}

async function record(trx: Trx, { operation, directoryId }: Disabling) {
  if (!operation) return
  await changeOperationState(trx, operation, 'succeed', { directory_id: directoryId })
  const line = await OrderLine.findOrFail(operation.lineId!, { client: trx })
  if (line.state === 'open')
    await new AcknowledgeLine().handle({ actor: system, line, outcome: 'done' }, trx)
}
