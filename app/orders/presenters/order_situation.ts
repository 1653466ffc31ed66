import { clock, type Instant } from '#shared/clock'
import type { Locale } from '#shared/view/dates'
import type { PresentedPerson } from '#people/presenter'
import type OrderLine from '#orders/models/order_line'
import type { PageSituation, SituationLine } from '#orders/presenters/situation'
import type { Translate } from '#orders/presenters/translate'
import type { OrderDetails } from '#orders/queries/order_details'

/** An order with the names and words that its page is written with. */
export interface OrderWords {
  details: OrderDetails
  t: Translate
  locale: Locale
  person: PresentedPerson | null
  names: Map<number, PresentedPerson>
  mailboxes: Map<number, string>
  /** Who does each item. */
  who: Map<number, string>
}

/** The order as the pure functions of its page look at it. */
export function situationOf(words: OrderWords): PageSituation {
  const { details, names } = words
  const { order, employment, requirements } = details
  const { kind, state, activateOn, placedAt, attestedAt } = order
  const { activatedAt, completedAt, endedAt, endedBecause } = order
  return {
    ...{ kind, state, activateOn, placedAt, attestedAt, activatedAt },
    ...{ completedAt, endedAt, endedBecause, requirements },
    today: clock.today(),
    unit: order.orgUnit?.name ?? '',
    orderer: names.get(order.ordererPersonId)?.name ?? '',
    startDate: employment?.startDate ?? null,
    attestedBy: names.get(order.attestedByPersonId!)?.name ?? null,
    contract: contractOf(words),
    lines: details.lines.map((line) => situationLine(line, words)),
  }
}

function contractOf({ details: { contract }, names }: OrderWords) {
  if (!contract) return null
  const { state, orderedAt, signedOn, signedByPersonId } = contract
  return { state, orderedAt, signedOn, signedBy: names.get(signedByPersonId!)?.name ?? null }
}

function situationLine(line: OrderLine, words: OrderWords): SituationLine {
  const { id, isPrimary, direction, state, waivedAt, replacesLineId, opensOn, remark } = line
  return {
    ...{ id, isPrimary, direction, state, waivedAt, replacesLineId, opensOn, remark },
    item: line.item.name,
    who: words.who.get(line.itemId) ?? '',
    since: sinceOf(line, words),
  }
}

/** When the line's last own event was; the events come newest first. */
function sinceOf(line: OrderLine, { details }: OrderWords): Instant | null {
  const last = details.events.find(({ lineId }) => lineId === line.id)
  return last?.at ?? line.openedAt
}
