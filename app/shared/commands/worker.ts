import { setTimeout as pause } from 'node:timers/promises'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { Dispatcher } from '#shared/outbox/dispatcher'
import { JobQueue } from '#shared/queue/job_queue'
import { JobWorker } from '#shared/queue/job_worker'
import { whenParentDies } from '#shared/process/parent'

/** The supervisor kills what is left after 24 s; a Redis that is away would be waited for for ever. */
const LONGEST_DRAIN = 20_000

/** The background half of Kvittens: moves due intents to the queue and runs them. */
export default class WorkerCommand extends BaseCommand {
  static commandName = 'worker'
  static description = 'Run the background work: dispatch what is due, and do it'
  static options: CommandOptions = { startApp: true, staysAlive: true }

  @flags.number({ description: 'How many intents to run at the same time', default: 4 })
  declare concurrency: number

  @flags.boolean({ description: 'Also dispatch; turn off with --no-dispatch', default: true })
  declare dispatch: boolean

  async run() {
    whenParentDies(() => this.app.terminate())
    if (this.#isLeaving) return
    const queue = new JobQueue()
    this.app.terminating(() => this.#end(queue))
    if (await losesWork(queue)) return this.#refuse()
    if (!this.#isLeaving) this.#work(queue)
  }

  /** Asked to stop, also when all that there was to stop is stopped already. */
  get #isLeaving() {
    return this.app.isTerminating || this.app.isTerminated
  }

  /** The last of what is stopped; conversations with a mute Redis would keep the process. */
  async #end(queue: JobQueue) {
    await queue.close()
    setTimeout(() => process.exit(this.exitCode), 500).unref()
  }

  #refuse() {
    this.logger.error('Redis throws work away when it is full: set maxmemory-policy noeviction')
    this.exitCode = 1
    return this.app.terminate()
  }

  #work(queue: JobQueue) {
    const worker = new JobWorker(this.concurrency)
    const dispatcher = new Dispatcher(queue)
    const dispatching = this.dispatch ? dispatcher.run() : Promise.resolve()
    this.app.terminating(async () => {
      dispatcher.stop()
      const drained = dispatching.then(() => worker.close())
      await Promise.race([drained, pause(LONGEST_DRAIN, undefined, { ref: false })])
    })
    this.logger.info('worker started')
  }
}

/** Whether Redis would throw work away to save memory. A Redis that is away is waited for. */
async function losesWork(queue: JobQueue) {
  const policy = await queue.evictionPolicy().catch(() => 'noeviction')
  return policy !== 'noeviction'
}
