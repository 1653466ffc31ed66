import { SupervisedChild } from './supervised_child.js'
import { identify } from './process_identity.js'
import type { Program, Surroundings } from './program.js'
import type { RunFile } from './run_file.js'
import { log } from './log.js'

/** The web stops taking requests first, the worker drains, Redis goes last. */
const INTAKE_MS = 5_000
const DRAIN_MS = 24_000
const REDIS_MS = 5_000

/** Keeps a set of programs running and ends them in order. */
export class Supervisor {
  readonly #children = new Map<string, SupervisedChild>()
  #stopping: Promise<void> | null = null

  constructor(
    private readonly surroundings: Surroundings,
    private readonly runFile: RunFile
  ) {}

  start(program: Program) {
    const child = new SupervisedChild(program, this.surroundings, () => this.#writeDown())
    this.#children.set(program.name, child)
    child.start()
  }

  stop() {
    this.#stopping ??= this.#stopInOrder()
    return this.#stopping
  }

  kill() {
    for (const child of this.#children.values()) child.kill()
  }

  async #stopInOrder() {
    const { redis, web, ...others } = Object.fromEntries(this.#children)
    const intakeStopped = web?.stop(INTAKE_MS)
    await Promise.all([
      intakeStopped,
      ...Object.values(others).map((child) => child.stop(DRAIN_MS)),
    ])
    await redis?.stop(REDIS_MS)
    this.runFile.remove()
    log('all stopped')
  }

  #writeDown() {
    const children = [...this.#children.values()].flatMap(({ record }) => record ?? [])
    this.runFile.write({ supervisor: identify(process.pid), children })
  }
}
