import db from '@adonisjs/lucid/services/db'
import { OUTCOME_EVENTS } from '#acknowledgements/queries/acknowledgements_of'
import { LINES_A_PAGE } from '#acknowledgements/queries/open_lines'
import { lineRows } from '#acknowledgements/queries/line_rows'

/** One page of what was acknowledged by a person, or with a link in a mail to them, the latest first. */
export async function acknowledgedLines(personId: number, before: number | null) {
  const query = db
    .from('order_events')
    .where('actor_person_id', personId)
    .whereIn('event', OUTCOME_EVENTS)
    .whereNotNull('line_id')
    .orderBy('id', 'desc')
    .limit(LINES_A_PAGE + 1)
    .select('id', 'line_id', 'event', 'at', 'actor_kind')
  if (before) query.where('id', '<', before)
  const events = await query
  const page = events.slice(0, LINES_A_PAGE)
  const rows = await lineRows().whereIn(
    'l.id',
    page.map(({ line_id: id }) => id)
  )
  return { events: page, rows, next: events.length > page.length ? String(page.at(-1).id) : null }
}
