import { endOrphans } from './orphans.js'
import { isAlive } from './process_identity.js'
import type { Program } from './program.js'
import { redisProgram, redisReady, redisSocket } from './redis.js'
import { RunFile } from './run_file.js'
import { lockStorage } from './storage_lock.js'
import { Supervisor } from './supervisor.js'
import { log } from './log.js'

interface Supervision {
  root: string
  storagePath: string
  programs: Program[]
  /** Done after the storage is ours and before anything starts. */
  prepare?: () => Promise<void>
}

/** A terminal and npm may both pass on the same Ctrl+C; only a later one means "at once". */
const SAME_SIGNAL_MS = 1_000

function refuse(why: string): never {
  console.error(why)
  process.exit(1)
}

async function takeStorage(storagePath: string) {
  const runFile = new RunFile(storagePath)
  const earlier = runFile.read()
  const lock = await lockStorage(storagePath)
  if (!lock || (earlier && isAlive(earlier.supervisor))) {
    const who = earlier && isAlive(earlier.supervisor) ? ` (pid ${earlier.supervisor.pid})` : ''
    refuse(
      `Another supervisor${who} runs on ${storagePath}. Stop it first, or use another STORAGE_PATH.`
    )
  }
  if (earlier) await endOrphans(earlier.children)
  return runFile
}

async function startRedis(supervisor: Supervisor, storagePath: string) {
  if (process.env.REDIS_URL) return
  const redis = redisProgram(storagePath)
  if (!redis)
    refuse('There is no redis-server. Install it (apt-get install redis-server) or set REDIS_URL.')
  process.env.REDIS_URL = redisSocket(storagePath)
  supervisor.start(redis)
  if (!(await redisReady(process.env.REDIS_URL)))
    log('redis does not answer yet; going on without it')
}

function stopOnSignal(supervisor: Supervisor) {
  let firstAt = 0
  const onSignal = async (signal: NodeJS.Signals) => {
    if (firstAt && Date.now() - firstAt < SAME_SIGNAL_MS) return
    if (firstAt) return supervisor.kill()
    firstAt = Date.now()
    log(`${signal} received; stopping`)
    await supervisor.stop()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal)
}

/** Takes the storage folder, clears what an earlier run left, and keeps the programs running. */
export async function supervise({ root, storagePath, programs, prepare }: Supervision) {
  const runFile = await takeStorage(storagePath)
  await prepare?.()
  const supervisor = new Supervisor({ cwd: root, env: process.env }, runFile)
  stopOnSignal(supervisor)
  await startRedis(supervisor, storagePath)
  for (const program of programs) supervisor.start(program)
}
