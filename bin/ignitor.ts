import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

export const APP_ROOT = new URL('../', import.meta.url)

const isRelative = (path: string) => path.startsWith('./') || path.startsWith('../')

/** The application, with its environment checked before anything else boots. */
export function ignite() {
  return new Ignitor(APP_ROOT, {
    importer: (path) => import(isRelative(path) ? new URL(path, APP_ROOT).href : path),
  }).tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    app.listen('SIGTERM', () => app.terminate())
    app.listenIf(app.managedByPm2, 'SIGINT', () => app.terminate())
  })
}
