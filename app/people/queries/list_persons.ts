import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { isIndexable, whereMatches, wordsOf } from '#people/search/search_index'
import { type PeopleReader, inBranches, withinScope } from '#people/scope'

type Query = DatabaseQueryBuilderContract<any>

export interface PersonRow {
  id: number
  preferredName: string
  familyName: string
  protected: boolean
  workEmail: string | null
}

export interface PersonFilter {
  q?: string | null
  unitPath?: string | null
  /** The last person of the page before. */
  after?: number | null
  limit?: number
  /** Those whose own name has what was asked for come before those whose unit or title has; for one page only. */
  namesFirst?: boolean
}

export const PAGE = 50

/** One page of the persons that the reader may see, by name. */
export async function listPersons(reader: PeopleReader, filter: PersonFilter = {}) {
  const limit = filter.limit ?? PAGE
  const query = withinScope(db.from('persons'), reader)
  if (filter.unitPath) query.whereIn('persons.id', (q: Query) => inBranches(q, [filter.unitPath!]))
  if (filter.q) whereNamed(query, filter.q)
  if (filter.after) await startAfter(query, reader, filter.after)
  if (filter.q && filter.namesFirst) putNamesFirst(query, filter.q)
  const rows = await query
    .select(COLUMNS)
    .orderBy('sort_key')
    .orderBy('id')
    .limit(limit + 1)
  const page: PersonRow[] = rows.slice(0, limit).map(asRow)
  return { rows: page, next: rows.length > limit ? page.at(-1)!.id : null }
}

const COLUMNS = ['id', 'preferred_name', 'family_name', 'protected', 'work_email']

const asRow = (row: any): PersonRow => ({
  id: row.id,
  preferredName: row.preferred_name,
  familyName: row.family_name,
  protected: Boolean(row.protected),
  workEmail: row.work_email,
})

/** By any part of name, title, unit, user name or e-mail; by the beginning of the name when the term is short. */
export function whereNamed(query: Query, term: string) {
  const words = wordsOf(term)
  if (isIndexable(words)) return whereMatches(query, 'persons.id', 'person', term)
  const beginning = literal(words.join(' '))
  return query.whereRaw(`sort_name like ? escape '\\'`, [`${beginning}%`])
}

function putNamesFirst(query: Query, term: string) {
  const named = wordsOf(term).map((word) => `%${literal(word)}%`)
  const tests = named.map(() => `sort_name like ? escape '\\'`).join(' or ')
  if (tests) query.orderByRaw(`case when ${tests} then 0 else 1 end`, named)
}

const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** A place that the reader may not see is no place: the list then begins from the top. */
async function startAfter(query: Query, reader: PeopleReader, personId: number) {
  const last = await withinScope(db.from('persons').where('id', personId), reader)
    .select('sort_key')
    .first()
  if (last) query.whereRaw('(sort_key, id) > (?, ?)', [last.sort_key, personId])
}
