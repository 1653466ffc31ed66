import type { ContractState } from '#orders/lifecycles/contract_lifecycle'
import type { OrderState } from '#orders/lifecycles/order_lifecycle'
import type { OpenableLine } from '#orders/rules/openable_lines'
import type { Requirement } from '#orders/rules/line_prerequisites'

/** A hire that lives in memory alone. */
export interface Hire {
  /** Who asks: their part is the orderer's, whatever else they are. */
  orderer: 'manager' | 'assistant'
  today: string
  activateOn: string
  order: OrderState
  contract: ContractState | null
  lines: OpenableLine[]
  requirements: Requirement[]
}

/** Its items try every rule: two primaries in a chain, a system, one that needs it, one with a day of its own. */
export function aHire(orderer: Hire['orderer']): Hire {
  const line = (id: number, values: Partial<OpenableLine> = {}): OpenableLine => ({
    id,
    isPrimary: false,
    direction: 'grant',
    state: 'waiting',
    waivedAt: null,
    replacesLineId: null,
    opensOn: null,
    ...values,
  })
  return {
    orderer,
    today: '2026-11-01',
    activateOn: '2026-11-08',
    order: 'draft',
    contract: null,
    lines: [
      line(0, { isPrimary: true }),
      line(1, { isPrimary: true }),
      line(2),
      line(3),
      line(4, { opensOn: '2026-11-12' }),
    ],
    requirements: [
      { lineId: 1, requiresLineId: 0, waivedAt: null },
      { lineId: 3, requiresLineId: 2, waivedAt: null },
    ],
  }
}

/** The order and every line are where nothing more will happen to them. */
export const isOver = ({ order, lines }: Hire) =>
  ['completed', 'rejected', 'cancelled'].includes(order) &&
  lines.every(({ state }) => ['done', 'declined', 'not_applicable', 'cancelled'].includes(state))
