import { clock } from '#shared/clock'
import { type Locale, shortDate } from '#shared/view/dates'
import { audienceOf } from '#auth/audience'
import { presentPersons } from '#people/queries/present_persons'
import { capacityOfPerson } from '#acknowledgements/capacity'
import { hasAcknowledgements } from '#acknowledgements/menu'
import type { LineRow } from '#acknowledgements/queries/line_rows'
import { waitingLines, waitingOrders } from '#acknowledgements/queries/waiting_lines'
import { MOST_ROWS, type PartMaker, type Reader } from '#reports/start/part'

/** System administrators, IT among them: what waits to be acknowledged, by order and due date. */
export const acknowledgements: PartMaker = async (reader) => {
  const { viewer } = reader
  if (!viewer.personId || !(await hasAcknowledgements(viewer))) return null
  const capacity = await capacityOfPerson(viewer.personId)
  const { orderIds } = await waitingOrders(capacity, null)
  const lines = await waitingLines(capacity, orderIds.slice(0, MOST_ROWS))
  return {
    key: 'acknowledgements',
    href: '/acknowledgements',
    rows: await rowsOf(
      reader,
      Map.groupBy(lines as LineRow[], (line) => line.order_id)
    ),
  }
}

async function rowsOf({ ctx }: Reader, orders: Map<number, LineRow[]>) {
  const persons = [...orders.values()].map(([line]) => line.person_id)
  const names = await presentPersons(persons, audienceOf(ctx))
  return [...orders.values()].map((lines) => ({
    href: '/acknowledgements',
    title: names.get(lines[0].person_id)?.name ?? '',
    detail: lines.map(({ item }) => item).join(', '),
    tag: dueTag(ctx, lines[0].due_on),
  }))
}

function dueTag({ i18n }: Reader['ctx'], dueOn: string | null) {
  if (!dueOn) return undefined
  const late = dueOn < clock.today()
  const date = shortDate(dueOn, i18n.locale as Locale, clock.today())
  const text = i18n.t(late ? 'reports.start.late_since' : 'reports.start.due_on', { date })
  return { state: late ? ('stop' as const) : ('wait' as const), text }
}
