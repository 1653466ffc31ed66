import 'reflect-metadata'
import { ignite } from '../ignitor.js'

/** Run as a process of its own by migrations.ts: tells its parent which migrations are pending. */
const app = ignite().createApp('console')
await app.init()
await app.boot()
const { MigrationRunner } = await import('@adonisjs/lucid/migration')
const database = await app.container.make('lucid.db')
const runner = new MigrationRunner(database, app, { direction: 'up', disableLocks: true })
const migrations = await runner.getList()
const pending = migrations.filter(({ status }) => status === 'pending').map(({ name }) => name)
await runner.close()
await app.terminate()
process.send?.({ pending })
process.disconnect?.()
