import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import { defineConfig } from '@adonisjs/core/http'
import { defineConfig as defineEncryption, drivers } from '@adonisjs/core/encryption'
import { defineConfig as defineLogger, targets } from '@adonisjs/core/logger'

/** A bare AdonisJS application with one route, which renders an Edge page of so many rows. */
const root = new URL('./', import.meta.url)

await new Ignitor(root, { importer: (path) => import(path) })
  .tap((app) => {
    app.useConfig({
      app: { appKey: process.env.APP_KEY, http: defineConfig({}) },
      encryption: defineEncryption({
        default: 'gcm',
        list: { gcm: drivers.aes256gcm({ keys: [process.env.APP_KEY!], id: 'gcm' }) },
      }),
      logger: defineLogger({
        default: 'app',
        loggers: {
          app: {
            enabled: true,
            level: 'warn',
            transport: { targets: [targets.file({ destination: 1 })] },
          },
        },
      }),
    })
    app.rcContents({
      typescript: true,
      providers: [
        () => import('@adonisjs/core/providers/app_provider'),
        () => import('@adonisjs/core/providers/edge_provider'),
      ],
      preloads: [() => import('./routes.js')],
    })
  })
  .httpServer()
  .start()
