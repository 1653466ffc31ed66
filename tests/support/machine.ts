import { Dispatcher } from '#shared/outbox/dispatcher'
import { runIntent } from '#shared/outbox/run_intent'
import type { Handed, JobQueue } from '#shared/queue/job_queue'

const MOST_ROUNDS = 50

/** The background half of Kvittens without Redis: the real dispatcher and runner, one step at a time. */
export class Machine {
  handed: Handed[] = []
  #dispatcher = new Dispatcher({
    add: async (some: Handed[]) => void this.handed.push(...some),
  } as unknown as JobQueue)

  /** Hands out what is due and does nothing about it; gives the ids of one kind. */
  async handOut(kind: string) {
    this.handed = []
    await this.#dispatcher.tick()
    return this.handed.filter((one) => one.kind === kind).map(({ id }) => id)
  }

  /** Does what was handed out. */
  async doHanded() {
    for (const { id, fence } of this.handed.splice(0)) await runIntent(id, fence)
  }

  /** Hands out and does until nothing more is due. */
  async work() {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.handed = []
      await this.#dispatcher.tick()
      if (this.handed.length === 0) return
      await this.doHanded()
    }
    throw new Error('background work does not come to an end')
  }
}
