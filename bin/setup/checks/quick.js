import { freePort } from './free_port.js'
import { inOwnFolder } from './own_folder.js'
import { runPool } from './pool.js'
import { format, lint, suites, types } from './steps.js'

/** What a developer runs before each commit: no server, no browser. */
await inOwnFolder(async (folder) => {
  const unit = suites('unit', ['unit'], { folder, port: await freePort() })
  await runPool([lint, types, unit, format], 2, folder)
})
