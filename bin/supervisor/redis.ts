import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Program } from './program.js'

/** Linux refuses longer addresses of unix sockets (108 bytes with the end mark). */
const LONGEST_SOCKET_PATH = 100
const READY_WITHIN_MS = 10_000

function shortFolder(storagePath: string) {
  const digest = createHash('sha256').update(storagePath).digest('hex').slice(0, 12)
  return join(tmpdir(), `kvittens-${digest}`)
}

/** Where Redis listens: in the storage folder, or in a short one when that path is too long. */
export function redisSocket(storagePath: string) {
  const beside = join(storagePath, 'redis', 'redis.sock')
  if (Buffer.byteLength(beside) <= LONGEST_SOCKET_PATH) return beside
  const folder = shortFolder(storagePath)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return join(folder, 'redis.sock')
}

function onPath(program: string) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file))
}

/** The machine's redis-server, else the one that the set-up unpacked into the storage folder. */
function redisCommand(storagePath: string) {
  const unpacked = join(storagePath, 'debian', 'redis-server')
  return onPath('redis-server') ?? (existsSync(unpacked) ? unpacked : null)
}

const settings = (folder: string, socket: string) => ({
  'port': '0',
  'unixsocket': socket,
  'unixsocketperm': '700',
  'dir': folder,
  'appendonly': 'yes',
  'appendfsync': 'everysec',
  'save': '',
  'maxmemory-policy': 'noeviction',
  'loglevel': 'warning',
  'daemonize': 'no',
})

/** A Redis of our own; the kernel ends it with the supervisor where setpriv can ask for that. */
export function redisProgram(storagePath: string): Program | null {
  const command = redisCommand(storagePath)
  if (!command) return null
  const folder = join(storagePath, 'redis')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const socket = redisSocket(storagePath)
  const args = Object.entries(settings(folder, socket)).flatMap(([key, to]) => [`--${key}`, to])
  const program = { name: 'redis', mark: socket, leashed: false }
  const leash = onPath('setpriv')
  if (!leash) return { ...program, command, args }
  return { ...program, command: leash, args: ['--pdeathsig', 'TERM', command, ...args] }
}

function answers(socket: string) {
  return new Promise<boolean>((resolve) => {
    const client = connect(socket, () => client.write('PING\r\n'))
    client.once(
      'data',
      (reply) => resolve(reply.toString().startsWith('+PONG')) ?? client.destroy()
    )
    client.once('error', () => resolve(false))
  })
}

/** Waits until Redis answers; false when it does not, which the rest can live with for a while. */
export async function redisReady(socket: string) {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    if (await answers(socket)) return true
    await sleep(50)
  }
  return false
}
