import db from '@adonisjs/lucid/services/db'
import { size } from '#tests/support/size'
import { ROUTES } from '../../auth/walk/route_table.js'
import type { Protected } from './given_protected.js'

const TERMS = ['zzkanari', 'hemliga', 'zoologkanari', 'kontokanari', 'arbete.kanari', 'anstkanari']
const PLACES = ['/search', '/persons', '/orders', '/grants', '/users']

/** Searches for what the protected are called; those for the audit go by name. */
export const SEARCHES = [
  ...TERMS.flatMap((term) => PLACES.map((path) => `${path}?q=${term}`)),
  ...['person', 'actor'].map((field) => `/audit?${field}=zzkanari`),
]

async function idsByName({
  known,
  items,
}: Protected): Promise<Record<string, (number | string)[]>> {
  const persons = known.map(({ personId }) => personId)
  const ids = async (table: string, column: string, of: (number | null)[]) => {
    const rows = await db
      .from(table)
      .whereIn(column, of.filter(Boolean) as number[])
      .select('id')
    return rows.map(({ id }) => Number(id))
  }
  const orders = known.flatMap(({ orderId }) => orderId ?? [])
  return {
    '/persons': persons,
    '/orders': orders,
    '/users': await ids('users', 'person_id', persons),
    '/contracts': await ids('contracts', 'order_id', orders),
    '/handovers': await ids('handovers', 'order_id', orders),
    '/acknowledgements/links': (await db.from('waves').select('id')).map(({ id }) => Number(id)),
    '/catalogue': [items.own.system.id, items.foreign.system.id],
    '/org-units': (await db.from('org_units').select('id')).map(({ id }) => Number(id)),
  }
}

/** Every GET of the table about a protected person or what is theirs, the searches, and the start page. */
export async function everyAddress(world: Protected): Promise<string[]> {
  const known = await idsByName(world)
  const patterns = Object.keys(ROUTES)
    .filter((name) => name.startsWith('GET ') && !name.startsWith('GET /mailbox'))
    .map((name) => name.slice(4))
  const filled = patterns.flatMap((pattern) => {
    if (!pattern.includes(':')) return [pattern]
    const ids = known[pattern.slice(0, pattern.indexOf('/:'))] ?? []
    if (/:.*:/.test(pattern)) return []
    const some = /:\w+$/.test(pattern) ? ids : ids.slice(0, size(2, ids.length))
    return some.map((id) => pattern.replace(/:\w+/, String(id)))
  })
  return ['/', ...filled, ...SEARCHES]
}
