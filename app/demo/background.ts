import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { intendDuties } from '#shared/outbox/duties'
import { runIntent } from '#shared/outbox/run_intent'

const MOST_ROUNDS = 50

/** Does, in this process, what a worker would have done by the time that the clock is set to; with `duties`, what recurs too. */
export async function doDueWork({ duties = false } = {}) {
  if (duties) await intendDuties()
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const due = await dueIntents()
    if (due.length === 0) return
    for (const { id, fence } of due) await runIntent(id, fence)
  }
}

const dueIntents = () =>
  db
    .from('intents')
    .where('state', 'pending')
    .where('due_at', '<=', clock.now())
    .orderBy('id')
    .select('id', 'fence')
