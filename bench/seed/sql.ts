import db from '@adonisjs/lucid/services/db'

const isPostgres = () => db.connection().dialect.name === 'postgres'

/** Numbers 1 to `count` as a table `n(i)`, in both databases. */
export const numbers = (count: number) =>
  `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`

/** Rows of a table from one SELECT over numbers, which the database makes by itself. */
export const fill = (table: string, columns: string[], count: number, select: string) =>
  count > 0
    ? db.rawQuery(
        isPostgres()
          ? `INSERT INTO ${table} (${columns.join(', ')}) ${numbers(count)} SELECT ${select} FROM n`
          : `${numbers(count)} INSERT INTO ${table} (${columns.join(', ')}) SELECT ${select} FROM n`
      )
    : Promise.resolve()

/** Sets PostgreSQL's counters behind the ids that were written, and has the planner look. */
export async function afterFilling(tables: string[]) {
  if (isPostgres())
    for (const table of tables)
      await db.rawQuery(
        `SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM ${table}))`
      )
  await db.rawQuery('ANALYZE')
}

export { isPostgres }
