import Contract from '#orders/models/contract'
import { whereMatches } from '#people/search/search_index'
import type { ContractState } from '#orders/lifecycles/contract_lifecycle'
import { idIn } from '#orders/queries/find_order'

export const CONTRACT_TABS = ['ordered', 'signed', 'ended'] as const
export type ContractTab = (typeof CONTRACT_TABS)[number]

const STATES: Record<ContractTab, ContractState[]> = {
  ordered: ['ordered'],
  signed: ['signed'],
  ended: ['declined', 'withdrawn'],
}
const PAGE = 50

export interface ContractFilter {
  show: ContractTab
  q: string
  after: { orderedAt: string; id: number } | null
}

const isTab = (text: unknown): text is ContractTab => CONTRACT_TABS.includes(text as ContractTab)

/** Reads the address; whatever makes no sense there is left out. */
export function contractListFilter(query: Record<string, unknown>): ContractFilter {
  const [, orderedAt, id] = /^([\dTZ:.-]+)_(\d{1,9})$/.exec(String(query.after ?? '')) ?? []
  return {
    show: isTab(query.show) ? query.show : 'ordered',
    q: typeof query.q === 'string' ? query.q.trim().slice(0, 100) : '',
    after: id ? { orderedAt, id: Number(id) } : null,
  }
}

const withOrder = () =>
  Contract.query()
    .preload('order', (order) => order.preload('orgUnit'))
    .preload('employment', (employment) => employment.preload('orgUnit'))

/** The contract in the address. @throws a 404 */
export const findContract = (params: Record<string, any>) =>
  withOrder().where('contracts.id', idIn(params)).firstOrFail()

export const contractsById = (ids: number[]) => withOrder().whereIn('contracts.id', ids)

/** One page of contracts by keyset: those to confirm oldest first, the others newest first. */
export async function contractList({ show, q, after }: ContractFilter) {
  const [order, beyond] = show === 'ordered' ? (['asc', '>'] as const) : (['desc', '<'] as const)
  const query = withOrder().whereIn('state', STATES[show])
  if (q) whereMatches(query, 'order_id', 'order', q)
  if (after)
    query.where((rest) =>
      rest
        .where('ordered_at', beyond, after.orderedAt)
        .orWhere((same) => same.where('ordered_at', after.orderedAt).where('id', beyond, after.id))
    )
  const contracts = await query
    .orderBy([
      { column: 'ordered_at', order },
      { column: 'id', order },
    ])
    .limit(PAGE + 1)
  const last = contracts.length > PAGE ? contracts[PAGE - 1] : null
  return {
    contracts: contracts.slice(0, PAGE),
    next: last && `${last.orderedAt}_${last.id}`,
    waiting: await waitingContracts(),
  }
}

/** How many contracts wait for HR. */
export async function waitingContracts() {
  const [row] = await Contract.query().where('state', 'ordered').count('* as many').pojo<any>()
  return Number(row.many)
}
