import { clock } from '#shared/clock'
import type { After } from '#acknowledgements/queries/waiting_lines'
import { lineRows } from '#acknowledgements/queries/line_rows'

export const LINES_A_PAGE = 50

export interface OpenLineFilter {
  /** Only lines of these items. */
  itemIds?: number[]
  /** Only lines whose day has passed. */
  late?: boolean
  after?: After | null
}

/** One page of all lines that wait for people, the most urgent first. */
export async function openLines({ itemIds, late, after }: OpenLineFilter) {
  const query = lineRows()
    .where('l.state', 'open')
    .whereNotNull('t.id')
    .whereNull('t.closed_at')
    .orderBy('t.due_on')
    .orderBy('l.id')
    .limit(LINES_A_PAGE + 1)
  if (itemIds) query.whereIn('l.item_id', itemIds)
  if (late) query.where('t.due_on', '<', clock.today())
  if (after) query.whereRaw('(t.due_on, l.id) > (?, ?)', [after.dueOn, after.id])
  const rows = await query
  const page = rows.slice(0, LINES_A_PAGE)
  const last = rows.length > page.length ? page.at(-1) : null
  return { rows: page, next: last && `${last.due_on}.${last.id}` }
}
