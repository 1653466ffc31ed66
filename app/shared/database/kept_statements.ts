import type { SqliteConnection } from '#shared/database/pragmas'

const MOST_KEPT = 500
const WORTH_KEEPING = /^\s*(select|insert|update|delete)\b/i

/**
 * Has the connection prepare each statement once. Knex prepares anew at every query, which took an
 * eighth of the time that pages took. SQLite itself notices when a kept statement's tables change.
 */
export function keepStatements(connection: SqliteConnection) {
  const prepare = connection.prepare.bind(connection)
  const kept = new Map<string, unknown>()
  connection.prepare = (sql) => {
    if (!WORTH_KEEPING.test(sql)) return prepare(sql)
    const statement = kept.get(sql) ?? prepare(sql)
    kept.delete(sql)
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
    kept.set(sql, statement)
    return statement
  }
}
