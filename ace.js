import { refuseOlderNode } from './bin/pinned_node.js'

refuseOlderNode()
await import('@poppinss/ts-exec')
await import('./bin/console.js')
