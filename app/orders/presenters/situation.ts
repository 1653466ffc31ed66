import type { CivilDate, Instant } from '#shared/clock'
import type { ContractState } from '#orders/lifecycles/contract_lifecycle'
import type { OrderKind, OrderState } from '#orders/lifecycles/order_lifecycle'
import type { GuardedLine } from '#orders/rules/activation_guard'
import type { Requirement } from '#orders/rules/line_prerequisites'

export interface SituationLine extends GuardedLine {
  /** The item's name. */
  item: string
  /** Who does it, in words. */
  who: string
  opensOn: CivilDate | null
  /** When it last changed. */
  since: Instant | null
  remark: string | null
}

/** An order as the sentence and the steps of its page look at it: nothing here reads anything more. */
export interface PageSituation {
  today: CivilDate
  kind: OrderKind
  state: OrderState
  unit: string
  orderer: string
  startDate: CivilDate | null
  activateOn: CivilDate | null
  placedAt: Instant | null
  attestedAt: Instant | null
  attestedBy: string | null
  activatedAt: Instant | null
  completedAt: Instant | null
  endedAt: Instant | null
  endedBecause: string | null
  contract: {
    state: ContractState
    orderedAt: Instant
    signedOn: CivilDate | null
    signedBy: string | null
  } | null
  lines: SituationLine[]
  requirements: Requirement[]
}
