import { contractList } from '#orders/queries/contract_list'
import { presentContractList } from '#orders/presenters/contract_pages'
import { MOST_ROWS, type PartMaker } from '#reports/start/part'

/** HR: contracts to confirm, oldest first. */
export const contracts: PartMaker = async ({ ctx, viewer }) => {
  if (!viewer.can('contracts.confirm')) return null
  const filter = { show: 'ordered' as const, q: '', after: null }
  const list = await contractList(filter)
  const { rows } = await presentContractList(ctx, list, filter)
  return {
    key: 'contracts',
    href: '/contracts',
    count: list.waiting,
    rows: rows.slice(0, MOST_ROWS).map((row) => ({
      href: `/contracts/${row.id}`,
      title: row.name,
      detail: [row.title, row.unit, row.start].join(' · '),
      tag: { state: row.soon ? 'stop' : 'wait', text: row.waited },
    })),
  }
}
