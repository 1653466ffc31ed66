import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { ChainableContract } from '@adonisjs/lucid/types/querybuilder'
import type { Trx } from '#shared/database/transaction'

/** What can be searched for. Order matters: the place in the list is part of SQLite's row number. */
export const SEARCH_KINDS = ['person', 'order', 'item', 'role', 'asset'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** A query of rows or of models. */
export type Searchable = ChainableContract & { client: QueryClientContract }

const KIND_ROOM = 16
/** Trigrams find nothing shorter. */
export const SHORTEST_WORD = 3

const rowNumber = (kind: SearchKind, recordId: number) =>
  recordId * KIND_ROOM + SEARCH_KINDS.indexOf(kind)
const isPostgres = (client: { dialect: { name: string } }) => client.dialect.name === 'postgres'
const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&')

export async function putSearchText(trx: Trx, kind: SearchKind, recordId: number, text: string) {
  if (isPostgres(trx))
    return trx.rawQuery(
      `INSERT INTO search_texts (kind, record_id, text) VALUES (?, ?, ?)
       ON CONFLICT (kind, record_id) DO UPDATE SET text = excluded.text`,
      [kind, recordId, text]
    )
  await dropSearchText(trx, kind, recordId)
  return trx.rawQuery(
    'INSERT INTO search_texts (rowid, kind, record_id, text) VALUES (?, ?, ?, ?)',
    [rowNumber(kind, recordId), kind, recordId, text]
  )
}

async function dropSearchText(trx: Trx, kind: SearchKind, recordId: number) {
  if (isPostgres(trx))
    return trx.rawQuery('DELETE FROM search_texts WHERE kind = ? AND record_id = ?', [
      kind,
      recordId,
    ])
  return trx.rawQuery('DELETE FROM search_texts WHERE rowid = ?', [rowNumber(kind, recordId)])
}

/** Keeps the rows whose record's text holds every word; one of them has three letters or more. */
export function whereTextHolds<Query extends Searchable>(
  query: Query,
  column: string,
  kind: SearchKind,
  words: string[]
): Query {
  const [sql, bindings] = isPostgres(query.client)
    ? holdersByKind(kind, words)
    : holdersByRowNumber(kind, words)
  return query.whereRaw(`${column} in (${sql})`, bindings)
}

function holdersByKind(kind: SearchKind, words: string[]): [string, string[]] {
  const [sql, bindings] = likeAll(words)
  return [`select record_id from search_texts where kind = ? and ${sql}`, [kind, ...bindings]]
}

/** The row number tells kind and record, so that SQLite answers from the index without reading rows. */
function holdersByRowNumber(kind: SearchKind, words: string[]): [string, string[]] {
  const [sql, bindings] = matchAll(words)
  const ofKind = `rowid % ${KIND_ROOM} = ${SEARCH_KINDS.indexOf(kind)}`
  return [`select rowid / ${KIND_ROOM} from search_texts where ${sql} and ${ofKind}`, bindings]
}

function likeAll(words: string[]): [string, string[]] {
  const likes = words.map(() => `text like ? escape '\\'`)
  return [likes.join(' and '), words.map((word) => `%${escapeLike(word)}%`)]
}

function matchAll(words: string[]): [string, string[]] {
  const long = words.filter((word) => word.length >= SHORTEST_WORD)
  const phrase = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')
  const [likes, bindings] = likeAll(words.filter((word) => word.length < SHORTEST_WORD))
  return [`search_texts match ?${likes && ` and ${likes}`}`, [phrase, ...bindings]]
}
