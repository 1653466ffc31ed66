import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'

/** An intent as the runner leaves it when it gives up, or in another state. */
export async function givenIntent(values: Record<string, unknown> = {}) {
  const [row] = await db
    .table('intents')
    .insert({
      kind: 'orders.activate',
      effect_key: `test:${Math.random()}`,
      ids: '{}',
      state: 'needs_attention',
      due_at: clock.now(),
      attempts: 10,
      generation: 1,
      failure: 'gave_up',
      last_error: 'connect ECONNREFUSED',
      created_at: clock.now(),
      ...values,
    })
    .returning('id')
  return Number(row.id ?? row)
}

export const intentOf = (id: number) => db.from('intents').where('id', id).firstOrFail()
