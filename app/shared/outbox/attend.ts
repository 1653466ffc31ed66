import { clock } from '#shared/clock'
import { Conflict } from '#shared/exceptions/conflict'
import type { Trx } from '#shared/database/transaction'

/** An intent that waits for a person, as that person saw it. */
export interface SeenIntent {
  id: number
  generation: number
}

/** Ends or restarts an intent that needs attention. @throws Conflict when somebody was first. */
async function attend(trx: Trx, { id, generation }: SeenIntent, change: Record<string, unknown>) {
  const changed = await trx
    .from('intents')
    .where({ id, generation, state: 'needs_attention' })
    .update({ ...change, handed_until: null, lease_until: null })
  if (Number(Array.isArray(changed) ? changed[0] : changed) !== 1)
    throw new Conflict(`intent ${id} no longer needs attention`)
}

/** Has it tried anew from the first try, at once. */
export const retryIntent = (trx: Trx, seen: SeenIntent) =>
  attend(trx, seen, {
    state: 'pending',
    attempts: 0,
    generation: seen.generation + 1,
    due_at: clock.now(),
    failure: null,
  })

/** It will not be done. */
export const skipIntent = (trx: Trx, seen: SeenIntent, reason: string) =>
  attend(trx, seen, { state: 'skipped', ended_at: clock.now(), ended_because: reason })

/** Somebody did it by hand. */
export const finishIntentByHand = (trx: Trx, seen: SeenIntent, reason: string) =>
  attend(trx, seen, { state: 'done', ended_at: clock.now(), ended_because: reason })
