import { createHash } from 'node:crypto'

/** What the first seal follows. */
export const BEGINNING = '0'.repeat(64)

/** The columns of an audit row that a seal covers: all of them, in alphabetical order. */
export const SEALED_COLUMNS = [
  'action',
  'actor_kind',
  'actor_label',
  'actor_person_id',
  'actor_user_id',
  'at',
  'details',
  'id',
  'person_id',
  'sealed_details',
  'source',
  'subject_id',
  'subject_type',
] as const

export type EntryRow = Record<(typeof SEALED_COLUMNS)[number], string | number | null>

const canonical = (row: EntryRow) =>
  JSON.stringify(SEALED_COLUMNS.map((column) => [column, row[column] ?? null]))

/** Binds a row to everything before it: SHA-256 over the hash before and the row in canonical JSON. */
export const entryHash = (previous: string, row: EntryRow) =>
  createHash('sha256')
    .update(`${previous}\n${canonical(row)}`)
    .digest('hex')
