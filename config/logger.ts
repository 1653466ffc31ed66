import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig, targets } from '@adonisjs/core/logger'

/** A command's standard output is its answer, which a script may read. */
const DESTINATION = app.getEnvironment() === 'console' ? 2 : 1

const loggerConfig = defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: env.get('LOG_LEVEL') !== 'silent',
      name: 'kvittens',
      level: env.get('LOG_LEVEL', 'info'),
      redact: { paths: ['password', '*.password', 'token', '*.token', 'code', '*.code'] },
      transport: { targets: [targets.file({ destination: DESTINATION })] },
    },
  },
})

export default loggerConfig

declare module '@adonisjs/core/types' {
  export interface LoggersList extends InferLoggers<typeof loggerConfig> {}
}
