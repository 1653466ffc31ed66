import { clock, type Instant } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import type { Ids } from '#shared/outbox/effect'
import { subscribersOf } from '#shared/outbox/subscriptions'

const keyOf = (kind: string, ids: Ids) =>
  [
    kind,
    ...Object.keys(ids)
      .sort()
      .map((name) => `${name}=${ids[name]}`),
  ].join(':')

/**
 * Writes down, in the caller's transaction, that an effect shall run once for these ids, now or later.
 * Intending the same again changes nothing; a repeatable fact therefore carries its own id or version.
 */
export async function intend(trx: Trx, kind: string, ids: Ids, dueAt: Instant = clock.now()) {
  const row = {
    kind,
    effect_key: keyOf(kind, ids),
    ids: JSON.stringify(ids),
    state: 'pending',
    due_at: dueAt,
    created_at: clock.now(),
  }
  await trx.insertQuery().table('intents').insert(row).knexQuery.onConflict('effect_key').ignore()
}

/** Tells the modules above, in the caller's transaction, that something happened. */
export async function announce(trx: Trx, event: string, ids: Ids) {
  for (const kind of subscribersOf(event)) await intend(trx, kind, ids)
}
