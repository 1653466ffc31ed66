import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

const ROOT = new URL('../../', import.meta.url)

/** Just enough of the application for what is mutated: environment, database, hashing. No routes, no views. */
export function lightApp() {
  return new Ignitor(ROOT, { importer: (path) => import(path) }).tap((app) => {
    app.rcContents({
      typescript: false,
      directories: {},
      providers: [
        () => import('@adonisjs/core/providers/app_provider'),
        () => import('@adonisjs/core/providers/hash_provider'),
        () => import('@adonisjs/lucid/database_provider'),
      ].map((file) => ({ file, environment: ['test'] })),
      preloads: [],
    })
    app.booting(async () => {
      await import('#start/env')
    })
  })
}
