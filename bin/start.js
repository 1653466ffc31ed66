import { existsSync } from 'node:fs'
import { refuseOlderNode } from './pinned_node.js'

refuseOlderNode()
const compiled = existsSync(new URL('./supervisor.js', import.meta.url))
if (!compiled) await import('@poppinss/ts-exec')
await import('./supervisor.js')
