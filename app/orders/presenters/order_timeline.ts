import type OrderEvent from '#orders/models/order_event'
import type { OrderWords } from '#orders/presenters/order_situation'

export interface Happening {
  title: string
  detail: string | null
  at: string
  by: string | null
  done: boolean
}

/** What the history keeps but nobody needs to read: the event beside it says the same. */
const UNSAID = ['drafted', 'parked', 'submitted']
const QUESTIONS = ['line_returned', 'line_declined', 'line_needs_decision']
const SEVERAL = ['line_opened', 'mail_sent', 'line_done', 'line_dropped']

/** The history in words, newest first; the same thing done at one time to several lines is one row. */
export function presentTimeline(words: OrderWords): Happening[] {
  const told = words.details.events.filter((event) => !isUnsaid(event, words))
  return bunched(told).map((bunch) => happening(bunch, words))
}

const isUnsaid = ({ event }: OrderEvent, { details }: OrderWords) =>
  UNSAID.includes(event) &&
  (event === 'drafted' || details.events.some((one) => one.event === 'placed'))

function bunched(events: OrderEvent[]): OrderEvent[][] {
  const bunches: OrderEvent[][] = []
  for (const event of events) {
    const last = bunches.at(-1)
    if (last && isLike(last[0], event)) last.push(event)
    else bunches.push([event])
  }
  return bunches
}

const MINUTE = 16

const isLike = (a: OrderEvent, b: OrderEvent) =>
  SEVERAL.includes(a.event) &&
  a.event === b.event &&
  a.actorPersonId === b.actorPersonId &&
  a.at.slice(0, MINUTE) === b.at.slice(0, MINUTE)

function happening(bunch: OrderEvent[], words: OrderWords): Happening {
  const [event] = bunch
  const { t } = words
  const told = JSON.parse(event.details)
  const one = bunch.length === 1 ? '' : '_several'
  return {
    title: t(`orders.events.${event.event}${one}`, {
      ...valuesOf(event, told, words),
      count: bunch.length,
    }),
    detail: told.reason ?? told.remark ?? told.answer ?? null,
    at: event.at,
    by: byWhom(event, words),
    done: !QUESTIONS.includes(event.event),
  }
}

function valuesOf(event: OrderEvent, told: any, { details, names, mailboxes }: OrderWords) {
  const line = details.lines.find(({ id }) => id === event.lineId)
  const to = names.get(told.personId)?.name ?? mailboxes.get(told.mailboxId)
  return { item: line?.item.name ?? '', to: to ?? null }
}

function byWhom(event: OrderEvent, { t, names }: OrderWords) {
  const name = names.get(event.actorPersonId!)?.name
  if (event.actorKind === 'link_holder')
    return name ? t('orders.by_link_to', { name }) : t('orders.by_link')
  if (name) return name
  return event.actorKind === 'operator' ? t('orders.by_operator') : null
}
