import { refuseOlderNode } from './pinned_node.js'

refuseOlderNode()
const { ignite } = await import('./ignitor.js')
const { prettyPrintError } = await import('@adonisjs/core')

ignite()
  .ace()
  .handle(process.argv.splice(2))
  .catch((error) => {
    process.exitCode = 1
    prettyPrintError(error)
  })
