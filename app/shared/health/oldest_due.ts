import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'

/** When a waiting intent is so late that something must be wrong. */
export const LATE_SECONDS = 120

/** For how many seconds the oldest due intent has waited; 0 when nothing is due. */
export async function oldestDueSeconds(): Promise<number> {
  const [{ oldest }] = await db
    .from('intents')
    .whereIn('state', ['pending', 'running'])
    .where('due_at', '<=', clock.now())
    .min('due_at as oldest')
  if (!oldest) return 0
  return Math.max(0, Math.round((Date.parse(clock.now()) - Date.parse(oldest)) / 1000))
}
