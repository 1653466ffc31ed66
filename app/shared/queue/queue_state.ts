import { JobQueue } from '#shared/queue/job_queue'

export type QueueState = 'ok' | 'evicting' | 'unreachable' | 'not_set'

/** How Redis is, asked now with a connection of its own. */
export async function queueState(): Promise<QueueState> {
  let queue: JobQueue
  try {
    queue = new JobQueue()
  } catch {
    return 'not_set'
  }
  try {
    await queue.ping()
    const policy = await queue.evictionPolicy()
    return policy === 'noeviction' ? 'ok' : 'evicting'
  } catch {
    return 'unreachable'
  } finally {
    await queue.close()
  }
}
