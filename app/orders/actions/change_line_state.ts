import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { guardedUpdate } from '#shared/database/guarded_update'
import type { Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import {
  type Direction,
  ENDED_LINE_STATES,
  type LineState,
  lineTransition,
  type LineVerb,
} from '#orders/lifecycles/line_lifecycle'
import { recordOrderEvent } from '#orders/record_order_event'

interface KnownLine {
  id: number
  orderId: number
  state: LineState
  version: number
  direction: Direction
}

/** The history's word for each verb. */
const EVENTS: Record<LineVerb, string> = {
  open: 'line_opened',
  finish: 'line_done',
  decline: 'line_declined',
  return: 'line_returned',
  answer: 'line_answered',
  dismiss: 'line_not_applicable',
  give_up: 'line_needs_attention',
  retry: 'line_retried',
  cancel: 'line_dropped',
}

/** Not to take something back is to keep it. */
const eventOf = (verb: LineVerb, direction: Direction) =>
  verb === 'cancel' && direction === 'revoke' ? 'line_kept' : EVENTS[verb]

/**
 * Moves a line by one verb of its lifecycle, with its history row. Returns the event's id.
 * @throws Conflict when the lifecycle doesn't allow it or somebody else was first.
 */
export async function changeLineState(
  trx: Trx,
  actor: Actor,
  line: KnownLine,
  verb: LineVerb,
  change: Record<string, unknown> = {},
  details: Record<string, unknown> = {}
) {
  const moved = lineTransition(line.state, verb)
  if (!moved.ok) throw new Conflict(`order line ${line.id}: ${verb} is not possible now`)
  const known = { id: line.id, state: line.state, version: line.version }
  const ended = ENDED_LINE_STATES.includes(moved.value) ? { ended_at: clock.now() } : {}
  await guardedUpdate(trx, 'order_lines', known, {
    state: moved.value,
    version: line.version + 1,
    ...ended,
    ...change,
  })
  return recordOrderEvent(trx, actor, {
    orderId: line.orderId,
    lineId: line.id,
    event: eventOf(verb, line.direction),
    from: line.state,
    to: moved.value,
    details,
  })
}
