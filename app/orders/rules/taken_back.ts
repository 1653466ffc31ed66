import type { LineState } from '#orders/lifecycles/line_lifecycle'

/** A line that revokes is under way in one of these. */
export const TAKING_BACK: LineState[] = ['waiting', 'open', 'returned', 'needs_attention']

type Lines = { whereNotExists(callback: (query: any) => void): any }

/** Of a query for lines, leaves out those whose grant a line in one of these states takes back. */
export const notTakenBack = <Query extends Lines>(lines: Query, states: LineState[]): Query =>
  lines.whereNotExists((back) =>
    back
      .from('order_lines as back')
      .whereColumn('back.replaces_line_id', 'order_lines.id')
      .where('back.direction', 'revoke')
      .whereIn('back.state', states)
  )
