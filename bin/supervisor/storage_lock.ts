import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { createServer, type Server } from 'node:net'

/** Linux drops an abstract socket with its process, so this lock cannot outlive a kill -9. */
function address(storagePath: string) {
  const digest = createHash('sha256').update(realpathSync(storagePath)).digest('hex')
  return `\0kvittens-${digest.slice(0, 32)}`
}

/** Takes the storage folder for this process; null when another supervisor has it. */
export function lockStorage(storagePath: string) {
  return new Promise<Server | null>((resolve) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', () => resolve(null))
    server.listen(address(storagePath), () => resolve(server.unref()))
  })
}
