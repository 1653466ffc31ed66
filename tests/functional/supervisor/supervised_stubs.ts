import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { until } from '#tests/support/until'
import { isAlive } from '../../../bin/supervisor/process_identity.js'
import type { ChildRecord } from '../../../bin/supervisor/run_file.js'

const SCRIPT = fileURLToPath(new URL('stub_supervisor.ts', import.meta.url))

/** A storage folder of its own, and the supervisors that a test starts on it. */
export class SupervisedStubs {
  readonly storagePath = mkdtempSync(join(tmpdir(), 'kvittens-supervisor-'))
  readonly #supervisors: ChildProcess[] = []

  start() {
    const env = { ...process.env }
    delete env.REDIS_URL
    const supervisor = spawn(
      process.execPath,
      ['--import=@poppinss/ts-exec', SCRIPT, this.storagePath],
      { env, stdio: ['ignore', 'ignore', 'pipe'] }
    )
    this.#supervisors.push(supervisor)
    return supervisor
  }

  /** Starts one and waits for Redis, web and worker. */
  async running() {
    const supervisor = this.start()
    await until('three children', () => this.#writtenBy(supervisor).length === 3, 15_000)
    return supervisor
  }

  get children(): ChildRecord[] {
    return this.#record()?.children ?? []
  }

  child(name: string) {
    return this.children.find((child) => child.name === name)
  }

  async clean() {
    for (const supervisor of this.#supervisors) await this.#end(supervisor)
    rmSync(this.storagePath, { recursive: true, force: true })
  }

  async #end(supervisor: ChildProcess) {
    if (supervisor.exitCode !== null || supervisor.signalCode !== null) return
    supervisor.kill('SIGTERM')
    await once(supervisor, 'exit')
  }

  #record() {
    try {
      return JSON.parse(readFileSync(join(this.storagePath, 'run/supervisor.json'), 'utf8'))
    } catch {
      return null
    }
  }

  #writtenBy(supervisor: ChildProcess): ChildRecord[] {
    const record = this.#record()
    return record?.supervisor.pid === supervisor.pid ? record.children.filter(isAlive) : []
  }
}
