import { freePort } from './free_port.js'
import { inOwnFolder, runLanes } from './lanes.js'
import { format, lint, suites, types } from './steps.js'

/** What a developer runs before each commit: no server, no browser. */
await inOwnFolder(async (folder) => {
  const unit = suites('unit', ['unit'], { folder, port: await freePort() })
  await runLanes(
    [
      [types, format],
      [lint, unit],
    ],
    folder
  )
})
