import type { Trx } from '#shared/database/transaction'
import {
  type Searchable,
  type SearchKind,
  SHORTEST_WORD,
  putSearchText,
  whereTextHolds,
} from '#shared/database/search_texts'
import { fold } from '#shared/text/fold'

const MOST_WORDS = 8

/** Makes a record findable by any part of the text, whatever accents it is written with. */
export const indexText = (trx: Trx, kind: SearchKind, recordId: number, text: string) =>
  putSearchText(trx, kind, recordId, fold(text))

/** The folded words of what somebody typed. */
export const wordsOf = (term: string) =>
  fold(term.slice(0, 200)).split(' ').filter(Boolean).slice(0, MOST_WORDS)

/** Whether the index can answer; shorter terms are looked up by their beginning instead. */
export const isIndexable = (words: string[]) => words.some((word) => word.length >= SHORTEST_WORD)

/** Keeps the rows of a query whose record matches the term. An empty or too short term matches none. */
export function whereMatches<Query extends Searchable>(
  query: Query,
  column: string,
  kind: SearchKind,
  term: string
): Query {
  const words = wordsOf(term)
  if (!isIndexable(words)) return query.whereRaw('1 = 0')
  return whereTextHolds(query, column, kind, words)
}
