import db from '@adonisjs/lucid/services/db'

/** Only that somebody came by. */
const TRACES = ['sessions', 'rate_limits', 'write_locks']

type Row = Record<string, unknown>
export type Tables = Record<string, Row[]>

let watched: string[] | undefined

async function watchedTables() {
  watched ??= (await db.connection().getAllTables(['public']))
    .filter((table) => !TRACES.includes(table) && !table.startsWith('search_texts'))
    .sort()
  return watched
}

export async function everyRow(): Promise<Tables> {
  const rows: Tables = {}
  for (const table of await watchedTables()) rows[table] = await db.from(table).select('*')
  return rows
}

/** Numbers begin anew, so that the same deeds write the same rows. */
export async function countFromOne() {
  if (db.connection().dialect.name !== 'postgres')
    await db.rawQuery("DELETE FROM sqlite_sequence WHERE name NOT LIKE 'audit%'")
}

/** What differs between two looks, in lines: a row that came or went, or the columns that changed in one. */
export function changesBetween(before: Tables, after: Tables): string[] {
  return Object.keys(after)
    .flatMap((table) => {
      const old = new Map(before[table].map((row) => [keyOf(row), row]))
      const changes = after[table].flatMap((row) => {
        const was = old.get(keyOf(row))
        old.delete(keyOf(row))
        return changeOf(was, row)
      })
      const gone = [...old.values()].map((row) => `- ${written(row)}`)
      return [...changes, ...gone].map((change) => `${table} ${change}`)
    })
    .sort()
}

const keyOf = (row: Row) => String(row.id ?? row.key ?? JSON.stringify(row))

function changeOf(was: Row | undefined, row: Row) {
  if (!was) return [`+ ${written(row)}`]
  const changed = Object.keys(row).filter(
    (column) => JSON.stringify(row[column]) !== JSON.stringify(was[column])
  )
  if (changed.length === 0) return []
  const values = Object.fromEntries(changed.map((column) => [column, row[column]]))
  return [`${row.id ?? ''} ${written(values)}`]
}

/** The numbers of the record of who did what go on for ever. */
function written(row: Row) {
  const { id, ...rest } = row
  return JSON.stringify('actor_label' in row ? rest : row, (_, value) =>
    typeof value === 'string' ? plainly(value) : isBytes(value) ? 'bytes' : value
  )
}

/** What no two runs have in common stands as a word. */
export const plainly = (text: string) =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
    .replaceAll(/[\w+/=$,-]{20,}/g, (run) => (/\d/.test(run) ? 'random' : run))
    .replaceAll(/\b(person|user|E|I|R|test:0\.)\d+\b/g, '$1N')

const isBytes = (value: unknown) =>
  typeof value === 'object' && value !== null && (value as { type?: string }).type === 'Buffer'
