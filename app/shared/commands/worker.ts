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
    if (this.app.isTerminating) return
    const queue = new JobQueue()
    this.app.terminating(() => queue.close())
    if (await losesWork(queue)) return this.#refuse()
    if (!this.app.isTerminating) this.#work(queue)
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
      setTimeout(() => process.exit(), 500).unref()
    })
    this.logger.info('worker started')
  }
}

/** Whether Redis would throw work away to save memory. A Redis that is away is waited for. */
async function losesWork(queue: JobQueue) {
  const policy = await queue.evictionPolicy().catch(() => 'noeviction')
  return policy !== 'noeviction'
}
