import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '@japa/assert'
import { configure, processCLIArgs, run } from '@japa/runner'
import { AREAS } from './areas.js'
import { TEMPLATE } from './template.js'

/** Runs the specs of one area in the compiled sandbox until one fails, on a database of their own. */
const area = AREAS[process.argv[2]]

function prepareSpecs(teardown = []) {
  processCLIArgs(['--bail'])
  configure({
    files: area.specs.map((spec) => `tests/${spec}.spec.js`),
    plugins: [assert()],
    teardown,
  })
}

async function runWithDatabase() {
  const storage = mkdtempSync(join(process.env.MUTATION_SCRATCH, 'database-'))
  process.on('exit', () => rmSync(storage, { recursive: true, force: true }))
  cpSync(TEMPLATE, storage, { recursive: true })
  Object.assign(process.env, {
    NODE_ENV: 'test',
    STORAGE_PATH: storage,
    DATABASE_URL: '',
    // With the slash that addresses must be made without.
    APP_URL: 'http://127.0.0.1:4444/',
  })
  const { lightApp } = await import('./light_app.js')
  await lightApp()
    .testRunner()
    .configure((app) => prepareSpecs([() => app.terminate()]))
    .run(() => run())
}

try {
  if (area.database) await runWithDatabase()
  else {
    prepareSpecs()
    await run()
  }
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
