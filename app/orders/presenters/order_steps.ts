import { ENDED_LINE_STATES } from '#orders/lifecycles/line_lifecycle'
import { outstandingPrimaries } from '#orders/rules/activation_guard'
import type { PageSituation } from '#orders/presenters/situation'

export interface OrderStep {
  /** Language key under `orders.steps`; the words follow the state: "Avtal signerat", "Avtal signeras". */
  key: 'placed' | 'attested' | 'contract' | 'account' | 'activated' | 'acknowledged' | 'completed'
  state: 'done' | 'now' | 'todo'
  /** For the step that is going on: how much of it is done, 0 to 100. */
  part: number
  detail: { key: string; values: Record<string, string | number | null> } | null
}

type Draft = Omit<OrderStep, 'state'> & { done: boolean }

const step = (
  key: OrderStep['key'],
  done: unknown,
  detail: OrderStep['detail'] = null,
  part = 0
): Draft => ({ key, done: Boolean(done), detail, part })

/** The way of an order from placed to completed, with who and when. Pure. */
export function orderSteps(order: PageSituation): OrderStep[] {
  const drafts = [placed(order), ...attested(order), ...contract(order), ...account(order)]
  drafts.push(activated(order), acknowledged(order), completed(order))
  const stopped = ['rejected', 'cancelled'].includes(order.state)
  const current = stopped ? -1 : drafts.findIndex(({ done }) => !done)
  return drafts.map(({ done, ...one }, index) => ({
    ...one,
    state: done ? 'done' : index === current ? 'now' : 'todo',
  }))
}

const when = (date: string | null, by: string | null) => ({
  key: by ? 'when_by' : 'when',
  values: { date, by },
})

const placed = ({ placedAt, orderer }: PageSituation) =>
  step('placed', placedAt, when(placedAt, orderer))

/** Only orders that somebody else than the orderer stands behind have this step. */
function attested({ state, attestedAt, attestedBy, orderer }: PageSituation) {
  if (state === 'awaiting_attestation' || state === 'rejected') return [step('attested', false)]
  if (!attestedAt || attestedBy === orderer) return []
  return [step('attested', true, when(attestedAt, attestedBy))]
}

function contract({ kind, contract: agreed }: PageSituation) {
  if (kind !== 'joiner') return []
  if (!agreed?.signedOn) return [step('contract', false)]
  return [step('contract', true, when(agreed.signedOn, agreed.signedBy))]
}

const counted = (lines: PageSituation['lines']) =>
  lines.filter(({ state, direction }) => state !== 'cancelled' && direction === 'grant')

function account({ lines }: PageSituation) {
  const all = counted(lines).filter(({ isPrimary }) => isPrimary)
  if (all.length === 0) return []
  const left = outstandingPrimaries(lines).length
  const done = all.length - left
  const detail = { key: 'some_of', values: { done, all: all.length } }
  return [step('account', left === 0, detail, (100 * done) / all.length)]
}

function activated({ activatedAt, activateOn, today }: PageSituation) {
  if (activatedAt) return step('activated', true, when(activatedAt, null))
  const ahead = activateOn && activateOn > today
  return step('activated', false, ahead ? { key: 'earliest', values: { date: activateOn } } : null)
}

function acknowledged({ lines, activatedAt }: PageSituation) {
  const all = counted(lines).filter(({ isPrimary }) => !isPrimary)
  const done = all.filter(({ state }) => ENDED_LINE_STATES.includes(state)).length
  const detail = all.length > 0 ? { key: 'some_of', values: { done, all: all.length } } : null
  const part = all.length > 0 ? (100 * done) / all.length : 0
  return step('acknowledged', activatedAt && done === all.length, detail, part)
}

function completed({ completedAt, startDate }: PageSituation) {
  if (completedAt) return step('completed', true, when(completedAt, null))
  return step('completed', false, startDate ? { key: 'before', values: { date: startDate } } : null)
}
