import env from '#start/env'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@adonisjs/lucid'
import { storagePath } from '#config/app'
import { applyPragmas } from '#shared/database/pragmas'

const url = env.get('DATABASE_URL')
/** Tables of the framework and the search index; nothing is a model of them. */
const NOT_MODELS = [
  'adonis_schema',
  'adonis_schema_versions',
  'sessions',
  'rate_limits',
  'search_texts',
  ...['config', 'content', 'data', 'docsize', 'idx'].map((part) => `search_texts_${part}`),
]

if (!url) mkdirSync(storagePath, { recursive: true, mode: 0o700 })
const migrations = { naturalSort: true, paths: ['database/migrations'] }

const databaseConfig = defineConfig({
  connection: url ? 'postgres' : 'sqlite',
  prettyPrintDebugQueries: false,
  connections: {
    sqlite: {
      client: 'better-sqlite3',
      connection: { filename: join(storagePath, 'kvittens.sqlite3') },
      useNullAsDefault: true,
      pool: { min: 1, max: 1, acquireTimeoutMillis: 5_000, afterCreate: applyPragmas },
      migrations,
      schemaGeneration: {
        enabled: true,
        outputPath: 'database/schema.ts',
        rulesPaths: ['./database/schema_rules.js'],
        excludeTables: NOT_MODELS,
      },
    },
    postgres: {
      client: 'pg',
      connection: url ?? '',
      pool: { min: 0, max: 10, acquireTimeoutMillis: 5_000 },
      migrations,
      schemaGeneration: { enabled: false },
    },
  },
})

export default databaseConfig
