import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { intentRow, type IntentRow } from '#operations/queries/intent_row'

const MOST = 100
/** A waiting intent younger than this is only on its way. */
const PATIENCE = { seconds: -30 }

/** What automation gave up on, oldest first. */
export async function intentsNeedingAttention(after = 0): Promise<IntentRow[]> {
  const rows = await db
    .from('intents')
    .where('state', 'needs_attention')
    .where('id', '>', after)
    .orderBy('id')
    .limit(MOST)
  return rows.map(intentRow)
}

/** What should have been done by now, the latest first. */
export async function lateIntents(): Promise<IntentRow[]> {
  const rows = await db
    .from('intents')
    .whereIn('state', ['pending', 'running'])
    .where('due_at', '<=', clock.in(PATIENCE))
    .orderBy('due_at')
    .orderBy('id')
    .limit(20)
  return rows.map(intentRow)
}

/** Intents of one state, or of any, newest first. */
export async function listIntents(state: string | null): Promise<IntentRow[]> {
  const query = db.from('intents').orderBy('id', 'desc').limit(MOST)
  const rows = await (state ? query.where('state', state) : query)
  return rows.map(intentRow)
}

/** How many intents wait for a person. */
export async function countNeedingAttention(): Promise<number> {
  const [{ total }] = await db.from('intents').where('state', 'needs_attention').count('* as total')
  return Number(total)
}
