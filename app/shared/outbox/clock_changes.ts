import { clock, type Instant, shift } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { forgetDutiesAhead } from '#shared/outbox/duties'
import { HANDED, LEASE, LONGEST_PAUSE, SPREAD } from '#shared/outbox/spans'

/** What is due so soon after it was intended is a pause, and else a date. */
const LONGEST_WAIT = 3_600_000

const furthestTry = () => clock.in({ seconds: LONGEST_PAUSE * (1 + SPREAD) })

/**
 * The clock was put back: what reckons with the time from before would wait until it is as late again.
 * No lease and no pause reaches further ahead now than a new one does, and dates stay as they are.
 */
export const followClockBack = () =>
  inTransaction(async (trx) => {
    await shorten(trx, 'lease_until', clock.in(LEASE))
    await shorten(trx, 'handed_until', clock.in(HANDED))
    await hastenTries(trx)
    await hastenWaits(trx)
    await forgetDutiesAhead(trx)
  })

/** The clock was put ahead: who held a lease a moment ago still does, and isn't taken for dead. */
export const followClockAhead = (before: Instant) =>
  inTransaction((trx) =>
    trx
      .from('intents')
      .where('state', 'running')
      .where('lease_until', '>', before)
      .where('lease_until', '<', clock.in(LEASE))
      .update({ lease_until: clock.in(LEASE) })
  )

const shorten = (trx: Trx, column: 'lease_until' | 'handed_until', latest: Instant) =>
  trx
    .from('intents')
    .whereIn('state', ['pending', 'running'])
    .where(column, '>', latest)
    .update({ [column]: latest })

/** A try that failed, or that a person asked for, has no date. */
const hastenTries = (trx: Trx) =>
  trx
    .from('intents')
    .where('state', 'pending')
    .where('due_at', '>', furthestTry())
    .where((tried) => tried.where('attempts', '>', 0).orWhere('generation', '>', 1))
    .update({ due_at: clock.now() })

async function hastenWaits(trx: Trx) {
  const now = clock.now()
  const ahead = await trx
    .from('intents')
    .where({ state: 'pending', attempts: 0, generation: 1 })
    .where('created_at', '>', now)
  for (const { id, due_at: due, created_at: created } of ahead) {
    const wait = Date.parse(due) - Date.parse(created)
    if (wait > LONGEST_WAIT) continue
    const dueAt = shift(now, { milliseconds: Math.max(0, wait) })
    await trx.from('intents').where({ id }).update({ due_at: dueAt, created_at: now })
  }
}
