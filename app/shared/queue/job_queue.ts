import { setTimeout as pause } from 'node:timers/promises'
import { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import { connectToRedis } from '#shared/queue/connection'

export const QUEUE = 'intents'
const LONGEST_WAIT = 1_000

export interface Handed {
  id: number
  fence: number
  kind: string
}

/**
 * The seam to BullMQ. A job carries an intent's id and fencing number, nothing else; SQL decides
 * about tries, so a job is removed however it ends.
 */
export class JobQueue {
  #redis: Redis
  #queue: Queue

  constructor(url?: string) {
    this.#redis = connectToRedis({ maxRetriesPerRequest: null, retryStrategy: () => 500 }, url)
    this.#redis.on('error', () => {})
    this.#queue = new Queue(QUEUE, { connection: this.#redis })
    this.#queue.on('error', () => {})
  }

  /** @throws after a second when Redis doesn't answer; BullMQ alone would wait for ever. */
  async add(handed: Handed[]) {
    const jobs = handed.map(({ id, fence, kind }) => ({
      name: kind,
      data: { id, fence },
      opts: { jobId: `i${id}-f${fence}`, attempts: 1, removeOnComplete: true, removeOnFail: true },
    }))
    await inTime(this.#queue.addBulk(jobs))
  }

  /** What Redis does when memory is full; anything but `noeviction` would lose work. */
  async evictionPolicy(): Promise<string> {
    const [, policy] = (await inTime(this.#redis.config('GET', 'maxmemory-policy'))) as string[]
    return policy
  }

  /** The jobs that no worker has taken yet. */
  waiting() {
    return inTime(this.#queue.getJobs(['waiting', 'prioritized']))
  }

  async ping() {
    await inTime(this.#redis.ping())
  }

  /** Waits no longer than for an answer: BullMQ would wait for a mute Redis for ever. */
  async close() {
    await inTime(this.#queue.close()).catch(() => {})
    this.#redis.disconnect()
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => {})
  const late = pause(LONGEST_WAIT, undefined, { ref: false }).then(() => {
    throw new Error('Redis did not answer in time')
  })
  return Promise.race([answer, late])
}
