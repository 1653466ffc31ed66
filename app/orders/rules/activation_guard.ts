import type { CivilDate } from '#shared/clock'
import { SATISFIED_LINE_STATES, type LineState } from '#orders/lifecycles/line_lifecycle'
import type { ContractState } from '#orders/lifecycles/contract_lifecycle'
import type { OrderKind } from '#orders/lifecycles/order_lifecycle'

export interface GuardedLine {
  id: number
  isPrimary: boolean
  direction: 'grant' | 'revoke'
  state: LineState
  waivedAt: string | null
  replacesLineId: number | null
}

export interface Situation {
  kind: OrderKind
  contract: ContractState | null
  lines: GuardedLine[]
  activateOn: CivilDate | null
}

export type WaitsFor =
  { what: 'contract' } | { what: 'primary'; lineIds: number[] } | { what: 'date'; on: CivilDate }

/** Primary lines that still hold the order back: not satisfied, not replaced, not waived. */
export function outstandingPrimaries(lines: GuardedLine[]) {
  const replaced = new Set(lines.map((line) => line.replacesLineId))
  return lines.filter(
    (line) =>
      line.isPrimary &&
      line.direction === 'grant' &&
      line.state !== 'cancelled' &&
      !SATISFIED_LINE_STATES.includes(line.state) &&
      !(line.state === 'declined' && (line.waivedAt !== null || replaced.has(line.id)))
  )
}

/**
 * What keeps a parked order from being activated, or null when nothing does: the contract is signed
 * (joiner), every primary line is satisfied, and the day has come.
 */
export function activationGuard(situation: Situation, today: CivilDate): WaitsFor | null {
  const { kind, contract, lines, activateOn } = situation
  if (kind === 'joiner' && contract !== 'signed') return { what: 'contract' }
  const outstanding = outstandingPrimaries(lines)
  if (outstanding.length > 0) return { what: 'primary', lineIds: outstanding.map(({ id }) => id) }
  if (activateOn && today < activateOn) return { what: 'date', on: activateOn }
  return null
}
