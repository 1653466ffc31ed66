import { Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import logger from '@adonisjs/core/services/logger'
import { runIntent } from '#shared/outbox/run_intent'
import { connectToRedis } from '#shared/queue/connection'
import { QUEUE } from '#shared/queue/job_queue'

/** Takes jobs from BullMQ and runs the intents that they point at. */
export class JobWorker {
  #redis: Redis
  #worker: Worker

  constructor(concurrency = 4, url?: string) {
    this.#redis = connectToRedis({ maxRetriesPerRequest: null, retryStrategy: () => 500 }, url)
    this.#redis.on('error', () => {})
    this.#worker = new Worker(QUEUE, (job) => runIntent(job.data.id, job.data.fence), {
      connection: this.#redis,
      concurrency,
    })
    this.#worker.on('error', (error) => logger.warn({ err: error }, 'the queue is not well'))
  }

  /** Takes no more jobs and waits for those that run. */
  async close() {
    await this.#worker.close()
    this.#redis.disconnect()
  }
}
