import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#shared/clock'
import { longDate, type Locale, shortDate } from '#shared/view/dates'
import { audienceOf } from '#auth/audience'
import { shownTitle } from '#people/presenter'
import { presentPersons } from '#people/queries/present_persons'
import { readDrafts } from '#orders/drafts'
import type Order from '#orders/models/order'
import { listTag } from '#orders/presenters/list_tag'
import { type Translate, translatorOf } from '#orders/presenters/translate'
import { type ListedLine, linesOfOrders } from '#orders/queries/lines_of_orders'
import { type OrderList, type OrderListFilter, SHOWN } from '#orders/queries/order_list'

type Reader = Pick<HttpContext, 'viewer' | 'i18n'>

/** The list of orders in words. */
export async function presentOrderList(list: OrderList, filter: OrderListFilter, ctx: Reader) {
  const t = translatorOf(ctx.i18n)
  const names = await namesOf(list.orders, ctx, t)
  const lines = await linesOfOrders(list.orders.map(({ id }) => id))
  const rows = list.orders.map((order) =>
    presentRow(order, names.get(order.id)!, lines.get(order.id) ?? [], ctx, t)
  )
  return { filter, rows, tabs: tabsOf(list, filter, t), next: nextOf(list, filter) }
}

interface Names {
  title: string
  position: string | null
  orderer: string
}

async function namesOf(orders: Order[], ctx: Reader, t: Translate): Promise<Map<number, Names>> {
  const ids = orders.flatMap((order) => [order.personId, order.ordererPersonId])
  const persons = await presentPersons(ids, audienceOf(ctx))
  const drafts = await readDrafts(
    orders.filter(({ state }) => state === 'draft').map(({ id }) => id)
  )
  const titleOf = ({ id, personId }: Order) => {
    const draft = drafts.get(id)
    if (draft) return `${draft.givenNames} ${draft.familyName}`
    return persons.get(personId!)?.name ?? t('orders.nameless')
  }
  return new Map(
    orders.map((order) => [
      order.id,
      {
        title: titleOf(order),
        position: shownTitle(persons.get(order.personId!), order.employment?.title ?? null, ctx),
        orderer: persons.get(order.ordererPersonId)?.name ?? '',
      },
    ])
  )
}

function presentRow(order: Order, names: Names, lines: ListedLine[], ctx: Reader, t: Translate) {
  const today = clock.today()
  const locale = ctx.i18n.locale as Locale
  const start = order.employment?.startDate ?? null
  return {
    id: order.id,
    href: `/orders/${order.id}`,
    number: order.number,
    ...names,
    unit: order.orgUnit?.name ?? '',
    start: start && shortDate(start, locale, today),
    startLong: start && longDate(start, locale, today),
    placedAt: order.placedAt,
    createdAt: order.createdAt,
    tag: listTag(order, lines, { t, locale, today }),
  }
}

const tabsOf = ({ counts }: OrderList, { show, q }: OrderListFilter, t: Translate) =>
  SHOWN.map((one) => ({
    href: address({ show: one, q }),
    label: t(`orders.tabs.${one}`),
    count: counts[one] || null,
    current: one === show,
  }))

const nextOf = ({ next }: OrderList, { show, q }: OrderListFilter) =>
  next && address({ show, q, after: next })

function address(query: Record<string, string>) {
  const given = Object.entries(query).filter(([, value]) => value)
  return `/orders?${new URLSearchParams(given)}`
}
