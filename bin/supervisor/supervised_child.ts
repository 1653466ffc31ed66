import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Program, Surroundings } from './program.js'
import { identify, type ProcessIdentity } from './process_identity.js'
import { log } from './log.js'

const SHORTEST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 10_000
const STEADY_AFTER_MS = 30_000

/** One program and the process that runs it now; a process that dies is followed by another. */
export class SupervisedChild {
  #process: ChildProcess | null = null
  #identity: ProcessIdentity | null = null
  #startedAt = 0
  #failures = 0
  #pause: NodeJS.Timeout | null = null
  #stopping = false

  constructor(
    readonly program: Program,
    private readonly surroundings: Surroundings,
    private readonly changed: () => void
  ) {}

  get record() {
    const { name, mark } = this.program
    return this.#identity ? { ...this.#identity, name, mark } : null
  }

  start() {
    const child = spawn(this.program.command, this.program.args, {
      ...this.surroundings,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', this.program.leashed ? 'ipc' : 'ignore'],
    })
    this.#process = child
    this.#startedAt = Date.now()
    this.#identity = child.pid ? identify(child.pid) : null
    this.changed()
    log(`${this.program.name} started (pid ${child.pid})`)
    child.on('error', (error) => this.#ended(child, error.message))
    child.on('exit', (code, signal) => this.#ended(child, signal ?? `exit code ${code}`))
  }

  /** Asks it to stop, and kills it when it has not done so in time. */
  async stop(graceMs: number) {
    this.#stopping = true
    if (this.#pause) clearTimeout(this.#pause)
    const child = this.#process
    if (!child) return
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    const graceful = await Promise.race([exited, sleep(graceMs, null, { ref: false })])
    if (!graceful) this.kill()
    await exited
  }

  kill() {
    if (!this.#process) return
    log(`${this.program.name} did not stop in time and is killed`)
    this.#process.kill('SIGKILL')
  }

  #ended(child: ChildProcess, how: string) {
    if (this.#process !== child) return
    this.#process = null
    this.#identity = null
    this.changed()
    if (this.#stopping) return log(`${this.program.name} stopped (${how})`)
    this.#startAgain(how)
  }

  #startAgain(how: string) {
    const steady = Date.now() - this.#startedAt > STEADY_AFTER_MS
    this.#failures = steady ? 1 : this.#failures + 1
    const pause = Math.min(SHORTEST_PAUSE_MS * 2 ** (this.#failures - 1), LONGEST_PAUSE_MS)
    log(`${this.program.name} died (${how}); starting it again in ${pause / 1000} s`)
    this.#pause = setTimeout(() => this.start(), pause)
  }
}
