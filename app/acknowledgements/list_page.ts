import { ownItemsOf } from '#catalogue/queries/own_items'
import type { Audience } from '#people/presenter'
import { byOrder } from '#acknowledgements/by_order'
import { capacityOfPerson } from '#acknowledgements/capacity'
import { acknowledgedLines } from '#acknowledgements/queries/acknowledged_lines'
import { openLines } from '#acknowledgements/queries/open_lines'
import { presentLines } from '#acknowledgements/queries/present_lines'
import {
  type After,
  countWaiting,
  waitingLines,
  waitingOrders,
} from '#acknowledgements/queries/waiting_lines'
import { waitingOn } from '#acknowledgements/queries/waiting_on'
import type { Shown } from '#acknowledgements/validators/list'
import type { Infer } from '@vinejs/vine/types'
import type { listValidator } from '#acknowledgements/validators/list'

export interface ListFilter {
  show: Shown
  item: number | null
  late: boolean
  after: string | null
}

interface Reader {
  personId: number | null
  can(permission: 'acknowledgements.view_all'): boolean
}

type Query = Partial<Infer<typeof listValidator>>

/** Who administers nothing begins with what they own, or with everything when they may see it. */
export async function filterOf(query: Query, reader: Reader): Promise<ListFilter> {
  const { item, late, after } = query
  const show = query.show ?? (await firstTab(reader))
  return { show, item: item ?? null, late: Boolean(late), after: after ?? null }
}

async function firstTab(reader: Reader): Promise<Shown> {
  const { administered, owned } = await ownItemsOf(reader)
  if (administered.length > 0) return 'mine'
  if (owned.length > 0) return 'owned'
  return reader.can('acknowledgements.view_all') ? 'all' : 'mine'
}

/** What one tab of "Att kvittera" shows, with the tabs that its reader has. */
export async function listPage(filter: ListFilter, reader: Reader, audience: Audience) {
  const capacity = await capacityOfPerson(reader.personId)
  const { administered, owned } = await ownItemsOf(reader)
  const tabs = {
    mine: reader.personId !== null,
    done: reader.personId !== null,
    owned: owned.length > 0,
    all: reader.can('acknowledgements.view_all'),
  }
  const count = await countWaiting(administered)
  const shown = { mine, done, owned: others, all: others }[filter.show]
  return { tabs, count, ...(await shown({ filter, reader, audience, capacity, owned })) }
}

interface Wanted {
  filter: ListFilter
  reader: Reader
  audience: Audience
  capacity: Awaited<ReturnType<typeof capacityOfPerson>>
  owned: number[]
}

async function mine({ filter, audience, capacity }: Wanted) {
  const { orderIds, next } = await waitingOrders(capacity, afterOf(filter))
  const rows = await waitingLines(capacity, orderIds)
  const lines = await presentLines(rows, audience, { showsAccounts: true })
  return { groups: byOrder(lines), next }
}

async function done({ filter, reader, audience }: Wanted) {
  const before = filter.after ? Number(filter.after.split('.').at(-1)) : null
  const { events, rows, next } = await acknowledgedLines(reader.personId ?? 0, before)
  const presented = await presentLines(rows, audience)
  const lines = new Map(presented.map((line) => [line.id, line]))
  const acts = events.map(({ line_id: id, actor_kind: kind, event, at }) => ({
    ...{ event, at, line: lines.get(id)! },
    byLink: kind === 'link_holder',
  }))
  return { acts, next }
}

async function others({ filter, audience, owned }: Wanted) {
  const itemIds = filter.show === 'owned' ? owned : filter.item ? [filter.item] : undefined
  const { rows, next } = await openLines({ itemIds, late: filter.late, after: afterOf(filter) })
  const lines = await presentLines(rows, audience)
  const whom = await waitingOn(
    lines.map(({ itemId }) => itemId),
    audience
  )
  return { rows: lines.map((line) => ({ ...line, waitsOn: whom.get(line.itemId) ?? [] })), next }
}

function afterOf({ after }: ListFilter): After | null {
  const [dueOn, id] = after?.split('.') ?? []
  return id ? { dueOn, id: Number(id) } : null
}
