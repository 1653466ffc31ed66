import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { type Broken, listed } from '#tests/faults/invariants/broken'

/** Nothing that is due is left, and nothing was given up. */
export async function leftIntents(): Promise<Broken> {
  const rows = await db
    .from('intents')
    .where((left) =>
      left
        .where((due) => due.where('state', 'pending').where('due_at', '<=', clock.now()))
        .orWhereIn('state', ['running', 'needs_attention'])
    )
    .select('id', 'kind', 'state', 'attempts', 'last_error')
  return listed(
    rows,
    ({ id, kind, state, attempts, last_error: why }) =>
      `intent ${id} (${kind}) is ${state} after ${attempts} tries: ${why}`
  )
}

/** How many intents are due and not done. */
export async function dueIntents() {
  const [{ count }] = await db
    .from('intents')
    .whereIn('state', ['pending', 'running'])
    .where('due_at', '<=', clock.now())
    .count('* as count')
  return Number(count)
}
