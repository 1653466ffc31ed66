import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig, destination } from '@adonisjs/core/logger'

/** A command's standard output is its answer, which a script may read. */
const OUTPUT = app.getEnvironment() === 'console' ? 2 : 1
const MOST_KEPT = 1_000_000

/**
 * A line is written before its call returns, so that a killed process has told its last. What can't be
 * written, as on a full disk, is kept up to so many bytes and stops nothing.
 */
const written = destination({ dest: OUTPUT, sync: true, maxLength: MOST_KEPT })
written.on('error', () => {})

const loggerConfig = defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: env.get('LOG_LEVEL') !== 'silent',
      name: 'kvittens',
      level: env.get('LOG_LEVEL', 'info'),
      redact: { paths: ['password', '*.password', 'token', '*.token', 'code', '*.code'] },
      destination: written,
    },
  },
})

export default loggerConfig

declare module '@adonisjs/core/types' {
  export interface LoggersList extends InferLoggers<typeof loggerConfig> {}
}
