import type { Instant } from '#shared/clock'
import { ENDED_LINE_STATES } from '#orders/lifecycles/line_lifecycle'
import { activationGuard, outstandingPrimaries } from '#orders/rules/activation_guard'
import { linesNeedingDecision } from '#orders/rules/line_prerequisites'
import type { PageSituation, SituationLine } from '#orders/presenters/situation'

/** What the reader may be able to do about it. */
export type Asks =
  | { who: 'manager'; what: 'attest' }
  | { who: 'hr'; what: 'sign' }
  | { who: 'orderer'; what: 'answer' | 'decide'; lineId: number }
  | { who: 'administrator'; what: 'acknowledge' }

/** One sentence about an order: what it waits for, on whom and since when. */
export interface StateSentence {
  state: 'wait' | 'done' | 'stop' | 'idle'
  /** Language keys under `orders.sentences`, with the values of the sentence. */
  key: string
  values: Record<string, string | number | null>
  since: Instant | null
  asks: Asks | null
}

const sentence = (
  state: StateSentence['state'],
  key: string,
  rest: Partial<StateSentence> = {}
): StateSentence => ({ state, key, values: {}, since: null, asks: null, ...rest })

/** Says in one sentence how an order stands. Pure: the same situation gives the same sentence. */
export function stateSentence(order: PageSituation): StateSentence {
  switch (order.state) {
    case 'draft':
      return sentence('idle', 'draft')
    case 'awaiting_attestation':
      return sentence('wait', 'attestation', {
        values: { unit: order.unit },
        since: order.placedAt,
        asks: { who: 'manager', what: 'attest' },
      })
    case 'parked':
      return standstill(order) ?? parked(order)
    case 'active':
      return standstill(order) ?? active(order)
    case 'completed':
      return completed(order)
    default:
      return ended(order)
  }
}

const about = (line: SituationLine, { orderer }: PageSituation) => ({
  values: { item: line.item, who: line.who, orderer, remark: line.remark },
  since: line.since,
})

/** Something that only the orderer can get going again. */
function standstill(order: PageSituation): StateSentence | null {
  const asks = (what: 'answer' | 'decide', line: SituationLine) =>
    ({ who: 'orderer', what, lineId: line.id }) as const
  const refused = outstandingPrimaries(order.lines).find(({ state }) => state === 'declined')
  if (refused && order.state === 'parked') {
    const line = order.lines.find(({ id }) => id === refused.id)!
    return sentence('stop', 'refused', { ...about(line, order), asks: asks('decide', line) })
  }
  const returned = order.lines.find(({ state }) => state === 'returned')
  if (returned)
    return sentence('stop', 'returned', {
      ...about(returned, order),
      asks: asks('answer', returned),
    })
  const [stuck] = linesNeedingDecision(order.lines, order.requirements) as SituationLine[]
  if (stuck)
    return sentence('stop', 'stuck', { ...about(stuck, order), asks: asks('decide', stuck) })
  const failed = order.lines.find(({ state }) => state === 'needs_attention')
  return failed ? sentence('stop', 'attention', about(failed, order)) : null
}

function parked(order: PageSituation): StateSentence {
  const { lines, activateOn, kind, contract } = order
  const waits = activationGuard(
    { kind, contract: contract?.state ?? null, lines, activateOn },
    order.today
  )
  if (!waits) return sentence('wait', 'soon')
  if (waits.what === 'date') return sentence('idle', 'date', { values: { date: waits.on } })
  if (waits.what === 'primary') return openLines(order, linesOf(order, waits.lineIds), 'primary')
  return sentence('wait', 'contract', {
    since: contract?.orderedAt ?? null,
    asks: { who: 'hr', what: 'sign' },
  })
}

const linesOf = ({ lines }: PageSituation, ids: number[]) =>
  lines.filter(({ id }) => ids.includes(id))

const active = (order: PageSituation) =>
  openLines(
    order,
    order.lines.filter(({ state }) => !ENDED_LINE_STATES.includes(state)),
    'open'
  )

/** Waits on one or several administrators; the one who has had it longest is named. */
function openLines(order: PageSituation, left: SituationLine[], key: string): StateSentence {
  const open = left
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => (a.since ?? '').localeCompare(b.since ?? ''))
  if (open.length === 0) return later(left)
  const [oldest] = open
  const told = about(oldest, order)
  return sentence('wait', open.length === 1 ? `${key}_one` : `${key}_several`, {
    ...told,
    values: { ...told.values, more: open.length - 1, count: open.length },
    asks: { who: 'administrator', what: 'acknowledge' },
  })
}

/** Nothing is open: the next line has its day, or waits for what is about to happen. */
function later(left: SituationLine[]): StateSentence {
  const [next] = left
    .filter(({ opensOn }) => opensOn !== null)
    .toSorted((a, b) => a.opensOn!.localeCompare(b.opensOn!))
  if (!next) return sentence('wait', 'soon')
  return sentence('idle', 'later', { values: { item: next.item, date: next.opensOn } })
}

function completed(order: PageSituation): StateSentence {
  const counted = order.lines.filter(({ state }) => state !== 'cancelled')
  const done = counted.filter(({ state }) => state === 'done').length
  const values = { done, all: counted.length }
  const key = done === counted.length ? 'completed' : 'completed_partly'
  return sentence('done', key, { values, since: order.completedAt })
}

/** Rejected or cancelled; what had been granted is on its way back. */
function ended({ state, lines, endedAt, endedBecause }: PageSituation): StateSentence {
  const left = lines.filter(
    (line) => line.direction === 'revoke' && !ENDED_LINE_STATES.includes(line.state)
  ).length
  const values = { reason: endedBecause, left }
  const key = state === 'rejected' ? 'rejected' : left > 0 ? 'taking_back' : 'cancelled'
  return sentence(left > 0 ? 'wait' : 'stop', key, { values, since: endedAt })
}
