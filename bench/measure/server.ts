import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { MEMORY } from '../../bin/supervisor/programs.js'

type Env = Record<string, string | undefined>

/** A process that is measured; it does not outlive the bench. */
export class Server {
  #process: ChildProcess

  constructor(args: string[], { env, cwd }: { env: Env; cwd: string }) {
    const command = ['--pdeathsig', 'KILL', process.execPath, ...MEMORY, ...args]
    this.#process = spawn('setpriv', command, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
  }

  /** Resident memory in megabytes. */
  get megabytes() {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024
  }

  async stop() {
    const exited = once(this.#process, 'exit')
    this.#process.kill('SIGTERM')
    await exited
  }
}

/** Waits until an address answers; how long that took, in milliseconds. */
export async function answering(url: string) {
  const started = performance.now()
  while (performance.now() - started < 60_000) {
    const answer = await fetch(url).catch(() => null)
    if (answer) return performance.now() - started
    await pause(10)
  }
  throw new Error(`${url} does not answer`)
}
