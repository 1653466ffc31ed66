import { clock } from '#shared/clock'
import { guardedUpdate } from '#shared/database/guarded_update'
import type { Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import {
  operationTransition,
  type OperationVerb,
} from '#provisioning/lifecycles/operation_lifecycle'
import type Operation from '#provisioning/models/operation'

/**
 * Moves an operation by one verb of its lifecycle.
 * @throws Conflict when the lifecycle doesn't allow it or somebody else was first.
 */
export async function changeOperationState(
  trx: Trx,
  { id, state, version }: Pick<Operation, 'id' | 'state' | 'version'>,
  verb: OperationVerb,
  change: Record<string, unknown> = {}
) {
  const moved = operationTransition(state, verb)
  if (!moved.ok) throw new Conflict(`operation ${id}: ${verb} is not possible now`)
  const ended = ['succeeded', 'cancelled'].includes(moved.value) ? { ended_at: clock.now() } : {}
  await guardedUpdate(
    trx,
    'provisioning_operations',
    { id, state, version },
    {
      state: moved.value,
      version: version + 1,
      ...ended,
      ...change,
    }
  )
}
