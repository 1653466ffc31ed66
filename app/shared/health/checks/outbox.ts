import db from '@adonisjs/lucid/services/db'
import { type Check, fail, ok, warn } from '#shared/health/check'
import { LATE_SECONDS, oldestDueSeconds } from '#shared/health/oldest_due'

export const outboxCheck: Check = {
  name: 'outbox',
  async look() {
    const age = await oldestDueSeconds()
    if (age > LATE_SECONDS)
      return fail(`the oldest due intent has waited ${age} s`, 'See that a worker runs: npm start.')
    const stuck = await needingAttention()
    if (stuck > 0)
      return warn(`${stuck} intents need attention`, 'See /operations, or node ace outbox:list.')
    return ok(`nothing is stuck; the oldest due intent has waited ${age} s`)
  },
}

async function needingAttention() {
  const [{ total }] = await db.from('intents').where('state', 'needs_attention').count('* as total')
  return Number(total)
}
