import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { intendDuties } from '#shared/outbox/duties'
import { runIntent } from '#shared/outbox/run_intent'

const MOST_ROUNDS = 50

/**
 * Does all work that is due by now, through the real runner, until nothing more is due.
 * With `duties`, what recurs is intended first.
 */
export async function doDueWork({ duties = false } = {}) {
  if (duties) await intendDuties()
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const due = await db
      .from('intents')
      .where('state', 'pending')
      .where('due_at', '<=', clock.now())
      .orderBy('id')
    if (due.length === 0) return
    for (const { id, fence } of due) await runIntent(id, fence)
  }
  throw new Error('background work does not come to an end')
}

/** The intents that did not succeed, for a test to show why. */
export const failedIntents = () =>
  db.from('intents').whereNotNull('last_error').select('kind', 'ids', 'state', 'last_error')
