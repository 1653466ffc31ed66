import { clock } from '#shared/clock'
import type { Verb } from './deeds.js'
import type { SeenLine, SeenOrder } from './seen.js'

/** What a deed does to an order that looks like this: the state it ends in, or nothing when it is refused. */
interface Expectation {
  order?: string
  contract?: string
  line?: string
}

/** Of every story's hire, three weeks after it begins; nobody is hired from a day that has been. */
export const FIRST_DAY = '2026-12-14'

const GOING_ON = ['awaiting_attestation', 'parked', 'active']
const NOT_OVER = ['draft', ...GOING_ON]
const GOING_LINE = ['waiting', 'open', 'returned', 'needs_attention']

const onOrder = (allowed: boolean, order: string): Expectation | null =>
  allowed ? { order } : null

const isReplaced = ({ id }: SeenLine, { lines }: SeenOrder) =>
  lines.some(({ replaces_line_id: replaced }) => replaced === id)

/** Nothing is asked for twice: what stands in for a line is not in the order yet. */
function mayReplace(line: SeenLine, seen: SeenOrder) {
  const { lines, spareId } = seen
  const isAsked = (one: SeenLine) =>
    one.item_id === spareId &&
    one.id !== line.id &&
    one.direction === 'grant' &&
    [...GOING_LINE, 'done', 'not_applicable'].includes(one.state) &&
    !lines.some(
      (back) =>
        back.replaces_line_id === one.id &&
        back.direction === 'revoke' &&
        [...GOING_LINE, 'done'].includes(back.state)
    )
  const may = [...GOING_LINE, 'declined'].includes(line.state)
  return may && !isReplaced(line, seen) && !lines.some(isAsked)
}

/** Something was refused: the line itself, or what it waits for. */
function mayWaive(line: SeenLine, seen: SeenOrder) {
  if (line.state === 'declined') return line.waived_at === null && !isReplaced(line, seen)
  const stateOf = (id: number) => seen.lines.find((one) => one.id === id)!.state
  return (
    line.state === 'waiting' &&
    seen.requirements.some(
      (one) =>
        one.line_id === line.id &&
        one.waived_at === null &&
        ['declined', 'cancelled'].includes(stateOf(one.requires_line_id))
    )
  )
}

/** Written by hand from the design, not from the product's tables. */
export function expected(verb: Verb, seen: SeenOrder, line?: SeenLine): Expectation | null {
  const { order, contract } = seen
  const is = (...states: string[]) => states.includes(order.state)
  const lineIs = (...states: string[]) => line !== undefined && states.includes(line.state)
  const contractIs = (...states: string[]) => contract !== null && states.includes(contract.state)
  const mayDecide = line?.direction === 'grant' && is(...GOING_ON)
  const isTimely = clock.today() <= FIRST_DAY
  switch (verb) {
    case 'place':
      return onOrder(is('draft') && isTimely, 'parked')
    case 'submit':
      return onOrder(is('draft') && isTimely, 'awaiting_attestation')
    case 'attest':
      return onOrder(is('awaiting_attestation'), 'parked')
    case 'attest_own':
      return null
    case 'reject':
      return onOrder(is('awaiting_attestation'), 'rejected')
    case 'cancel':
      return onOrder(is(...NOT_OVER), 'cancelled')
    case 'want':
    case 'move_start':
      return is('awaiting_attestation', 'parked') ? { order: order.state } : null
    case 'sign':
      return contractIs('ordered') ? { contract: 'signed' } : null
    case 'decline':
      return contractIs('ordered') ? { contract: 'declined', order: 'cancelled' } : null
    case 'withdraw':
      return contractIs('ordered', 'signed') ? { contract: 'withdrawn', order: 'cancelled' } : null
    case 'done':
      return lineIs('open') ? { line: 'done' } : null
    case 'refuse':
      return lineIs('open') ? { line: 'declined' } : null
    case 'ask':
      return lineIs('open') ? { line: 'returned' } : null
    case 'not_applicable':
      return lineIs('open') ? { line: 'not_applicable' } : null
    case 'answer':
      return lineIs('returned') ? { line: 'open' } : null
    case 'drop':
      return mayDecide && lineIs(...GOING_LINE) ? { line: 'cancelled' } : null
    case 'replace':
      if (!mayDecide || is('awaiting_attestation') || !mayReplace(line, seen)) return null
      return { line: lineIs('declined') ? 'declined' : 'cancelled' }
    case 'waive':
      return mayDecide && mayWaive(line, seen) ? { line: line.state } : null
    default:
      return null
  }
}

const SATISFIED = ['done', 'not_applicable', 'cancelled']

/** Whether a parked order may be activated, as the design says it. */
export function mayBeActive({ order, contract, lines }: SeenOrder, today: string) {
  const replaced = new Set(lines.map((line) => line.replaces_line_id))
  const settled = (line: SeenLine) =>
    SATISFIED.includes(line.state) ||
    (line.state === 'declined' && (line.waived_at !== null || replaced.has(line.id)))
  const primaries = lines.filter((line) => line.is_primary && line.direction === 'grant')
  return (
    contract?.state === 'signed' && primaries.every(settled) && today >= (order.activate_on ?? '')
  )
}
