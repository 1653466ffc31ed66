import { clock } from '#shared/clock'
import OrderLine from '#orders/models/order_line'
import Operation from '#provisioning/models/operation'
import type { Creation } from '#provisioning/effects/create_account/creation'
import { creationDue } from '#provisioning/queries/creation_due'

/** An operation that has ended, or whose day was moved ahead, is let be. */
export async function loadOperation(creation: Creation) {
  const operation = await Operation.findOrFail(creation.operationId)
  if (operation.state !== 'pending') return
  if ((await creationDue(operation.lineId!)) > clock.now()) return
  const line = await OrderLine.findOrFail(operation.lineId!)
  creation.operation = operation
  creation.isWanted = line.state === 'open'
}
