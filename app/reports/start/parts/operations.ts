import { countNeedingAttention, lateIntents } from '#operations/queries/list_intents'
import type { PartMaker } from '#reports/start/part'

/** IT and administrators: what automation gave up on, and whether the background work keeps up. */
export const operations: PartMaker = async ({ ctx: { i18n }, viewer }) => {
  if (!viewer.can('operations.view')) return null
  const attention = await countNeedingAttention()
  const late = (await lateIntents()).length
  const state = (count: number) => (count > 0 ? 'stop' : 'done') as 'stop' | 'done'
  const row = (what: 'attention' | 'late', count: number) => ({
    href: '/operations',
    title: i18n.t(`reports.start.operations.${what}`),
    detail: i18n.t(`reports.start.operations.${what}_detail`),
    tag: { state: state(count), text: i18n.t('reports.start.operations.count', { count }) },
  })
  return {
    key: 'operations',
    href: '/operations',
    rows: [row('attention', attention), row('late', late)],
  }
}
