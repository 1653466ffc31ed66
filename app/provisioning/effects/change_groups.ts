import { system } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import { PermanentFailure } from '#shared/outbox/failures'
import type { Effect, Ids } from '#shared/outbox/effect'
import type { Directory } from '#connectors/directory'
import AcknowledgeLine from '#orders/actions/acknowledge_line'
import OrderLine from '#orders/models/order_line'
import { changeOperationState } from '#provisioning/actions/change_operation_state'
import { directory } from '#provisioning/directory'
import { askDirectory } from '#provisioning/effects/ask_directory'
import { attendOperation, giveUpOperation } from '#provisioning/effects/leave_operation'
import Operation from '#provisioning/models/operation'
import { groupsOfLine, type LineGroups } from '#provisioning/queries/groups_of_line'

interface Changing {
  operationId: number
  operation: Operation | null
  line: LineGroups | null
}

type Change = (open: Directory, id: string, line: LineGroups) => Promise<void>

/** Makes an account member of an item's groups, or not any more; to be so already is no failure. */
const effect = (kind: string, change: Change): Effect<Changing> => ({
  kind,
  attempts: Infinity,
  begin: ({ operationId }: Ids) => ({
    operationId: Number(operationId),
    operation: null,
    line: null,
  }),
  steps: [
    { name: 'load', run: load },
    { name: 'change', run: (changing) => changeGroups(changing, change) },
  ],
  record,
  gaveUp: giveUpOperation,
  attended: attendOperation,
})

export const joinGroups = effect('provisioning.join_groups', async (open, id, { groups }) => {
  for (const group of groups) await open.join(group, id)
})

/** A group that another grant justifies is kept; an account that is gone is in none. */
export const leaveGroups = effect(
  'provisioning.leave_groups',
  async (open, id, { groups, heldOtherwise }) => {
    if (!(await open.read(id))) return
    for (const group of groups) if (!heldOtherwise.includes(group)) await open.leave(group, id)
  }
)

async function load(changing: Changing) {
  const operation = await Operation.findOrFail(changing.operationId)
  if (operation.state !== 'pending') return
  changing.operation = operation
  changing.line = await groupsOfLine(operation.lineId!)
}

/** Who has no account in the directory is member of nothing there. */
async function changeGroups({ operation, line }: Changing, change: Change) {
  if (!operation || !line) return
  if (operation.kind === 'join_groups' && line.directoryIds.length === 0)
    throw new PermanentFailure('directory_no_account', 'the person has no account there')
  const open = await askDirectory(directory)
  for (const id of line.directoryIds) await askDirectory(() => change(open, id, line))
}

async function record(trx: Trx, { operation, line }: Changing) {
  if (!operation) return
  await changeOperationState(trx, operation, 'succeed', {
    directory_id: line?.directoryIds[0] ?? null,
    found: JSON.stringify(line?.groups ?? []),
  })
  const open = await OrderLine.findOrFail(operation.lineId!, { client: trx })
  if (open.state === 'open')
    await new AcknowledgeLine().handle({ actor: system, line: open, outcome: 'done' }, trx)
}
