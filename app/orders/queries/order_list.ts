import type { Viewer } from '#auth/viewer'
import { whereMatches } from '#people/search/search_index'
import type { OrderState } from '#orders/lifecycles/order_lifecycle'
import type Order from '#orders/models/order'
import { ordersInScope } from '#orders/queries/orders_in_scope'

export const SHOWN = ['ongoing', 'drafts', 'attestation', 'completed', 'ended'] as const
export type Shown = (typeof SHOWN)[number]

const STATES: Record<Shown, OrderState[]> = {
  ongoing: ['parked', 'active'],
  drafts: ['draft'],
  attestation: ['awaiting_attestation'],
  completed: ['completed'],
  ended: ['cancelled', 'rejected'],
}
const PAGE = 25

export interface OrderListFilter {
  show: Shown
  q: string
  after: { placedAt: string; id: number } | null
}

const isShown = (text: unknown): text is Shown => SHOWN.includes(text as Shown)

/** Reads the address; whatever makes no sense there is left out. */
export function orderListFilter(query: Record<string, unknown>): OrderListFilter {
  const q = typeof query.q === 'string' ? query.q.trim().slice(0, 100) : ''
  return { show: isShown(query.show) ? query.show : 'ongoing', q, after: afterOf(query.after) }
}

function afterOf(text: unknown) {
  const [, placedAt, id] = /^([\dTZ:.-]*)_(\d{1,9})$/.exec(String(text ?? '')) ?? []
  return id ? { placedAt, id: Number(id) } : null
}

export interface OrderList {
  orders: Order[]
  next: string | null
  counts: Record<string, number>
}

/** One page of orders, newest first, by keyset: as quick at the end as at the beginning. */
export async function orderList(viewer: Viewer, filter: OrderListFilter): Promise<OrderList> {
  const query = ordersInScope(viewer).whereIn('orders.state', STATES[filter.show])
  if (filter.show === 'ended') query.whereNotNull('orders.placed_at')
  if (filter.q) whereMatches(query, 'orders.id', 'order', filter.q)
  if (filter.after) beyond(query, filter.after)
  const orders = await query
    .preload('orgUnit')
    .preload('employment')
    .preload('contract')
    .orderBy([
      { column: 'orders.placed_at', order: 'desc' },
      { column: 'orders.id', order: 'desc' },
    ])
    .limit(PAGE + 1)
  return { orders: orders.slice(0, PAGE), next: cursorOf(orders), counts: await countsOf(viewer) }
}

/** Drafts have no placing date and follow their ids. */
function beyond(query: ReturnType<typeof ordersInScope>, after: { placedAt: string; id: number }) {
  if (!after.placedAt) return query.where('orders.id', '<', after.id)
  return query.where((older) =>
    older
      .where('orders.placed_at', '<', after.placedAt)
      .orWhere((same) =>
        same.where('orders.placed_at', after.placedAt).where('orders.id', '<', after.id)
      )
  )
}

function cursorOf(orders: Order[]) {
  if (orders.length <= PAGE) return null
  const last = orders[PAGE - 1]
  return `${last.placedAt ?? ''}_${last.id}`
}

/** How many are in each state that somebody works with. */
async function countsOf(viewer: Viewer): Promise<Record<string, number>> {
  const rows: any[] = await ordersInScope(viewer)
    .whereIn('orders.state', [...STATES.ongoing, ...STATES.drafts, ...STATES.attestation])
    .groupBy('orders.state')
    .select('orders.state')
    .count('* as many')
    .pojo()
  const of = (show: Shown) =>
    rows
      .filter(({ state }) => STATES[show].includes(state))
      .reduce((sum, { many }) => sum + Number(many), 0)
  return { ongoing: of('ongoing'), drafts: of('drafts'), attestation: of('attestation') }
}
