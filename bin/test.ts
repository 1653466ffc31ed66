process.env.NODE_ENV = 'test'

import { prettyPrintError } from '@adonisjs/core'
import { configure, processCLIArgs, run } from '@japa/runner'
import { spec } from '@japa/runner/reporters'
import { ignite } from './ignitor.js'

/** Set by npm test, which adds up what the suites counted. */
const countsFile = process.env.TEST_COUNTS_FILE

async function countingReporters(file: string) {
  const { countsReporter } = await import('../tests/support/counts_reporter.js')
  return { activated: ['spec', 'counts'], list: [spec(), countsReporter(file)] }
}

ignite()
  .testRunner()
  .configure(async (app) => {
    const { runnerHooks, ...config } = await import('../tests/bootstrap.js')

    processCLIArgs(process.argv.splice(2))
    configure({
      ...app.rcFile.tests,
      ...config,
      ...(countsFile ? { reporters: await countingReporters(countsFile) } : {}),
      setup: runnerHooks.setup,
      teardown: runnerHooks.teardown.concat([() => app.terminate()]),
    })
  })
  .run(() => run())
  .catch((error) => {
    process.exitCode = 1
    prettyPrintError(error)
  })
