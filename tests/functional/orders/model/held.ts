import db from '@adonisjs/lucid/services/db'
import type { SeenLine, SeenOrder } from './seen.js'

interface SeenGrant {
  id: number
  item_id: number
  given_by_line_id: number
  taken_by_line_id: number | null
  revoked_at: string | null
}

const UNDER_WAY = ['waiting', 'open', 'returned', 'needs_attention']
const REFUSED = ['declined', 'not_applicable']
const ENDED_EARLY = ['cancelled', 'rejected']

/** What is wrong with who holds what by an order: nothing granted is forgotten, and nothing taken twice. */
export async function forgotten({ order, lines }: SeenOrder): Promise<string[]> {
  const grants: SeenGrant[] = await db.from('grants').whereIn(
    'given_by_line_id',
    lines.map(({ id }) => id)
  )
  const held = grants.filter(({ revoked_at: at }) => at === null)
  const justified = await justifiedOf(held)
  const back = (grant: SeenGrant, states: string[]) =>
    lines.filter(
      (line) =>
        line.direction === 'revoke' &&
        line.replaces_line_id === grant.given_by_line_id &&
        states.includes(line.state)
    )
  return [
    ...reckoned(lines, grants),
    ...held.flatMap((grant) => {
      const told = (what: string) => `grant ${grant.id} of item ${grant.item_id} ${what}`
      const taking = back(grant, UNDER_WAY).length
      const answered = back(grant, REFUSED).length
      if (taking > 1) return [told('is taken back twice')]
      if (taking + answered > 0) return []
      if (ENDED_EARLY.includes(order.state)) return [told('is held, and nobody takes it back')]
      return justified.has(grant.id) ? [] : [told('is held for no reason')]
    }),
    ...twice(held.filter((grant) => back(grant, UNDER_WAY).length === 0)),
  ]
}

/** Granted minus taken back is held. */
function reckoned(lines: SeenLine[], grants: SeenGrant[]) {
  const done = (which: string) =>
    lines.filter(({ state, direction }) => state === 'done' && direction === which).length
  const held = grants.filter(({ revoked_at: at }) => at === null).length
  const wanted = done('grant') - done('revoke')
  return held === wanted ? [] : [`${held} grants are held, and ${wanted} should be`]
}

function twice(held: SeenGrant[]) {
  const items = held.map(({ item_id: id }) => id)
  return items
    .filter((id, n) => items.indexOf(id) !== n)
    .map((id) => `item ${id} is held twice by one order`)
}

/** The grants that a line or a role still gives a reason for. */
async function justifiedOf(held: SeenGrant[]) {
  const rows = await db
    .from('justifications as j')
    .leftJoin('role_assignments as a', 'a.id', 'j.role_assignment_id')
    .whereIn(
      'j.grant_id',
      held.map(({ id }) => id)
    )
    .whereNull('j.valid_to')
    .whereNull('a.valid_to')
    .select('j.grant_id')
  return new Set(rows.map(({ grant_id: id }) => id))
}
