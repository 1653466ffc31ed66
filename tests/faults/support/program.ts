import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

export interface Start {
  name: string
  args: string[]
  cwd: string
  env: Record<string, string | undefined>
  logFile: string
  /** Started again at once when it dies, as a machine's service manager does. */
  restarts: boolean
}

/** How long its last words may be on their way to its log; somebody it started may still hold that open. */
const LAST_WORDS = 2_000

/** What is said while the disk is full is not written down. */
const noRoomLeft = () => {}

/** One process of an installation, which tests kill and stop; it does not outlive the test. */
export class Program {
  #process: ChildProcess | null = null
  #ending = false
  #ended = Promise.withResolvers<number | null>()
  #written: Promise<void> = Promise.resolve()
  starts = 0

  constructor(private readonly how: Start) {}

  get name() {
    return this.how.name
  }

  get pid() {
    return this.#process?.pid
  }

  start() {
    this.#ending = false
    this.starts++
    const { args, cwd, env } = this.how
    const log = createWriteStream(this.how.logFile, { flags: 'a' }).on('error', noRoomLeft)
    const command = ['--pdeathsig', 'KILL', process.execPath, ...args]
    const child = spawn('setpriv', command, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.pipe(log, { end: false })
    child.stderr.pipe(log, { end: false })
    child.once('close', () => log.end())
    this.#written = new Promise((done) => log.once('close', done))
    this.#ended = Promise.withResolvers()
    const { resolve } = this.#ended
    child.once('exit', (code) => {
      resolve(code)
      this.#exited(child)
    })
    this.#process = child
  }

  /** What it has written so far, in all its lives. */
  get output() {
    return readFileSync(this.how.logFile, 'utf8')
  }

  /** Waits until it ends by itself; its exit code, or null when it was killed. */
  get exitCode() {
    return this.#ended.promise
  }

  /** Asks it to stop; how many seconds that took, or null when it had to be killed after `within`. */
  async stop(within = 30_000): Promise<number | null> {
    const child = this.#process
    this.#ending = true
    if (!child) return 0
    const started = performance.now()
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    const inTime = await Promise.race([exited, pause(within, null, { ref: false })])
    if (!inTime) child.kill('SIGKILL')
    await exited
    await Promise.race([this.#written, pause(LAST_WORDS)])
    return inTime ? (performance.now() - started) / 1_000 : null
  }

  async kill() {
    const child = this.#process
    if (!child) return
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }

  #exited(child: ChildProcess) {
    if (this.#process !== child) return
    this.#process = null
    if (this.how.restarts && !this.#ending) this.start()
  }
}
