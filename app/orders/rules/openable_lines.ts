import type { CivilDate } from '#shared/clock'
import type { GuardedLine, Situation } from '#orders/rules/activation_guard'
import { type Requirement, unmetRequirements } from '#orders/rules/line_prerequisites'
import type { OrderState } from '#orders/lifecycles/order_lifecycle'

export interface OpenableLine extends GuardedLine {
  opensOn: CivilDate | null
}

interface OpeningSituation extends Omit<Situation, 'lines'> {
  state: OrderState
  lines: OpenableLine[]
  requirements: Requirement[]
}

/**
 * The waiting lines that may be opened now. What takes access back opens at once; primary lines wait
 * for the signed contract, the others for the activation; every line for its requirements and its day.
 */
export function openableLines(situation: OpeningSituation, today: CivilDate) {
  return situation.lines.filter(
    (line) =>
      line.state === 'waiting' &&
      (line.direction === 'revoke' || mayOpen(line, situation)) &&
      (line.opensOn === null || line.opensOn <= today) &&
      unmetRequirements(line.id, situation.lines, situation.requirements).length === 0
  )
}

function mayOpen(line: OpenableLine, { state, kind, contract }: OpeningSituation) {
  if (state === 'active') return true
  return line.isPrimary && state === 'parked' && (kind !== 'joiner' || contract === 'signed')
}
