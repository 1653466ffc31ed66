import db from '@adonisjs/lucid/services/db'

/** What a denied wish may leave behind: that somebody came by. */
const TRACES = ['sessions', 'rate_limits', 'intents']

/** All rows of each table but some: any change shows. */
export async function domainRows(except = TRACES) {
  const tables = (await db.connection().getAllTables(['public'])).filter(
    (table) => !except.includes(table) && !table.startsWith('search_texts')
  )
  const rows: Record<string, string> = {}
  for (const table of tables.sort()) rows[table] = JSON.stringify(await db.from(table).select('*'))
  return rows
}
