import type { CivilDate } from '#shared/clock'
import { shortDate, type Locale } from '#shared/view/dates'
import type Order from '#orders/models/order'
import type { Translate } from '#orders/presenters/translate'
import { ENDED_LINE_STATES } from '#orders/lifecycles/line_lifecycle'
import { activationGuard, type GuardedLine } from '#orders/rules/activation_guard'

export interface Tag {
  state: 'done' | 'wait' | 'stop' | 'idle'
  text: string
}

interface Reading {
  t: Translate
  locale: Locale
  today: CivilDate
}

const PLAIN: Record<string, Tag['state']> = {
  draft: 'idle',
  awaiting_attestation: 'wait',
  completed: 'done',
  rejected: 'stop',
  cancelled: 'idle',
}

/** How far an order has come, in a few words for a list. */
export function listTag(order: Order, lines: GuardedLine[], reading: Reading): Tag {
  const { t } = reading
  const plain = PLAIN[order.state]
  if (plain) return { state: plain, text: t(`orders.states.${order.state}`) }
  const asked = lines.filter(({ state }) => state === 'returned' || state === 'needs_attention')
  if (asked.length > 0) return { state: 'stop', text: t('orders.list_tags.answer') }
  if (order.state === 'active') return progress(lines, t)
  return parked(order, lines, reading)
}

function progress(lines: GuardedLine[], t: Translate): Tag {
  const counted = lines.filter(({ state }) => state !== 'cancelled')
  const ended = counted.filter(({ state }) => ENDED_LINE_STATES.includes(state))
  const values = { done: ended.length, all: counted.length }
  return { state: 'wait', text: t('orders.list_tags.progress', values) }
}

function parked(order: Order, lines: GuardedLine[], { t, locale, today }: Reading): Tag {
  const contract = order.contract?.state ?? null
  const waits = activationGuard(
    { kind: order.kind, contract, lines, activateOn: order.activateOn },
    today
  )
  if (waits?.what === 'primary') return primary(lines, waits.lineIds, t)
  if (waits?.what === 'contract') return { state: 'wait', text: t('orders.list_tags.contract') }
  const date = waits ? shortDate(waits.on, locale, today) : null
  return {
    state: 'idle',
    text: date ? t('orders.list_tags.date', { date }) : t('orders.states.parked'),
  }
}

function primary(lines: GuardedLine[], ids: number[], t: Translate): Tag {
  const refused = lines.some(({ id, state }) => ids.includes(id) && state === 'declined')
  if (refused) return { state: 'stop', text: t('orders.list_tags.refused') }
  return { state: 'wait', text: t('orders.list_tags.primary') }
}
