import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { Trx } from '#shared/database/transaction'
import {
  type SearchKind,
  SHORTEST_WORD,
  putSearchText,
  recordsHolding,
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
export function whereMatches(
  query: DatabaseQueryBuilderContract<any>,
  column: string,
  kind: SearchKind,
  term: string
) {
  const words = wordsOf(term)
  if (!isIndexable(words)) return query.whereRaw('1 = 0')
  return whereTextHolds(query, column, kind, words)
}

/** Ids of the records that match. The caller still keeps only those that its reader may see. */
export async function searchTexts(kind: SearchKind, term: string, limit = 50): Promise<number[]> {
  const words = wordsOf(term)
  return isIndexable(words) ? recordsHolding(kind, words, limit) : []
}
