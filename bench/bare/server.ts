import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

/**
 * A bare AdonisJS application with Kvittens' configuration, which renders an Edge page of so many rows,
 * also for the signed in.
 */
const root = new URL('../../', import.meta.url)

await new Ignitor(root, { importer: (path) => import(path) })
  .tap((app) => {
    app.rcContents({
      typescript: true,
      providers: [
        () => import('@adonisjs/core/providers/app_provider'),
        () => import('@adonisjs/core/providers/hash_provider'),
        () => import('@adonisjs/core/providers/edge_provider'),
        () => import('@adonisjs/lucid/database_provider'),
        () => import('@adonisjs/session/session_provider'),
        () => import('@adonisjs/shield/shield_provider'),
        () => import('@adonisjs/auth/auth_provider'),
      ],
      preloads: [() => import('./routes.js')],
    })
  })
  .httpServer()
  .start()
