import { MigrationRunner } from '@adonisjs/lucid/migration'
import { TEMPLATE } from './template.js'

/** Migrates a database once; every run of the specs begins with a copy of it. */
process.env.NODE_ENV = 'test'
process.env.STORAGE_PATH = TEMPLATE
process.env.DATABASE_URL = ''
const { lightApp } = await import('./light_app.js')

const app = lightApp().createApp('test')
await app.init()
await app.boot()
const db = await app.container.make('lucid.db')
const migrations = new MigrationRunner(db, app, { direction: 'up', disableLocks: true })
await migrations.run()
await db.manager.closeAll()
if (migrations.error) throw migrations.error
await app.terminate()
