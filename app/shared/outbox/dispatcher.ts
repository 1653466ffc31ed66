import { setTimeout as pause } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { intendDuties } from '#shared/outbox/duties'
import { ClockWatch } from '#shared/outbox/clock_watch'
import { followClockAhead, followClockBack } from '#shared/outbox/clock_changes'
import { HANDED } from '#shared/outbox/spans'
import { namedStep } from '#shared/steps/named_step'
import type { Handed, JobQueue } from '#shared/queue/job_queue'

const EVERY = 300
const MOST_AT_ONCE = 200

/** Moves due intents from SQL to the queue, also when the queue was away, emptied or slow. */
export class Dispatcher {
  #stopped = new AbortController()
  #watch = new ClockWatch()

  constructor(private queue: JobQueue) {}

  async run() {
    while (!this.#stopped.signal.aborted) {
      await this.tick().catch((error) =>
        logger.warn({ err: error }, 'the dispatcher will try again')
      )
      await pause(EVERY, undefined, { signal: this.#stopped.signal }).catch(() => {})
    }
  }

  stop() {
    this.#stopped.abort()
  }

  async tick() {
    await this.#followClock()
    await namedStep('dispatcher', 'intend duties', intendDuties)
    const handed = await namedStep('dispatcher', 'hand out', handOut)
    if (handed.length === 0) return
    await namedStep('dispatcher', 'enqueue', () => this.queue.add(handed)).catch(async (error) => {
      await namedStep('dispatcher', 'take back', () => takeBack(handed))
      throw error
    })
  }

  async #followClock() {
    const seen = this.#watch.look()
    if (seen === 'put back' || seen === 'unknown')
      await namedStep('dispatcher', 'follow clock', followClockBack)
    if (seen === 'put ahead')
      await namedStep('dispatcher', 'follow clock', () => followClockAhead(this.#watch.last))
    this.#watch.note()
  }
}

/** Marks due intents as handed out, each with a new fencing number. */
async function handOut(): Promise<Handed[]> {
  const due = await dueIntents()
  if (due.length === 0) return []
  return inTransaction(async (trx) => {
    const handed: Handed[] = []
    for (const { id, fence, kind } of due) {
      const changed = await trx
        .from('intents')
        .where({ id, fence })
        .whereIn('state', ['pending', 'running'])
        .update({ fence: fence + 1, handed_until: clock.in(HANDED) })
      if (Number(Array.isArray(changed) ? changed[0] : changed) === 1)
        handed.push({ id, fence: fence + 1, kind })
    }
    return handed
  })
}

function dueIntents() {
  const now = clock.now()
  return db
    .from('intents')
    .select('id', 'fence', 'kind')
    .where('due_at', '<=', now)
    .where((query) => query.whereNull('handed_until').orWhere('handed_until', '<=', now))
    .where((query) =>
      query
        .where('state', 'pending')
        .orWhere((running) => running.where('state', 'running').where('lease_until', '<=', now))
    )
    .orderBy('due_at')
    .orderBy('id')
    .limit(MOST_AT_ONCE)
}

async function takeBack(handed: Handed[]) {
  const ids = handed.map(({ id }) => id)
  await db
    .from('intents')
    .whereIn('id', ids)
    .update({ handed_until: clock.in({ seconds: 1 }) })
}
