import { readdir } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'

/** Names of migrations that this version has and the database lacks. */
export async function pendingMigrations(): Promise<string[]> {
  const files = await readdir(app.migrationsPath())
  const names = files
    .filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => `database/migrations/${file.replace(/\.(ts|js)$/, '')}`)
  const rows = await db.from('adonis_schema').select('name')
  const done = new Set(rows.map(({ name }) => name))
  return names.filter((name) => !done.has(name)).sort()
}
