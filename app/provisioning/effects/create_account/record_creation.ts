import { system } from '#shared/actor'
import { intend } from '#shared/outbox/intend'
import type { Trx } from '#shared/database/transaction'
import AcknowledgeLine from '#orders/actions/acknowledge_line'
import OrderLine from '#orders/models/order_line'
import { changeOperationState } from '#provisioning/actions/change_operation_state'
import type { Creation } from '#provisioning/effects/create_account/creation'
import { releaseNames } from '#provisioning/naming/reservations/release_names'
import { enablingDue } from '#provisioning/queries/enabling_due'

/** The line is done and the account ours; one that nobody wants any more is put away instead. */
export async function recordCreation(trx: Trx, creation: Creation) {
  const { operation, entry } = creation
  if (!operation) return
  const line = await OrderLine.findOrFail(operation.lineId!, { client: trx })
  if (line.state !== 'open') return abandon(trx, creation)
  if (!entry) return
  const accountId = await finishLine(trx, line, creation)
  await changeOperationState(trx, operation, 'succeed', {
    account_id: accountId,
    ...outcomeOf(creation),
  })
  const ids = { accountId: accountId!, orderId: line.orderId, fact: 'created' }
  await intend(trx, 'provisioning.enable_account', ids, await enablingDue(line.orderId, trx))
}

async function finishLine(trx: Trx, line: OrderLine, { names, entry }: Creation) {
  const { userName, mail } = names!
  const made = { source: 'by_kvittens', directoryId: entry!.id } as const
  const account = { userName, email: mail, ...made }
  const done = { actor: system, line, outcome: 'done', account } as const
  const { accountId } = await new AcknowledgeLine().handle(done, trx)
  return accountId
}

/** Its names are free again, unless an account has come to bear them. */
async function abandon(trx: Trx, creation: Creation) {
  const { operation, entry, operationId } = creation
  await changeOperationState(trx, operation!, 'cancel', entry ? outcomeOf(creation) : {})
  if (!entry) return releaseNames(trx, operation!.orderId!)
  const ids = { directoryId: entry.id, fact: `operation ${operationId}` }
  await intend(trx, 'provisioning.put_away', ids)
}

const outcomeOf = ({ entry, wanted }: Creation) => ({
  directory_id: entry!.id,
  planned: JSON.stringify(wanted),
  found: JSON.stringify(entry!.attributes),
})
