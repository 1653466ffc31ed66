import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction, retryWhileBusy, type Trx } from '#shared/database/transaction'
import type { Ids } from '#shared/outbox/effect'
import { LeaseLost } from '#shared/outbox/failures'
import { LEASE } from '#shared/outbox/spans'

export interface Claim {
  id: number
  kind: string
  ids: Ids
  fence: number
  attempts: number
}

const affected = (result: unknown) => Number(Array.isArray(result) ? result[0] : result)

/** What may be claimed: not done, not taken, not handed out anew since. */
const free = (trx: Trx, id: number, fence: number) =>
  trx
    .from('intents')
    .where({ id, fence })
    .whereIn('state', ['pending', 'running'])
    .where((query) => query.whereNull('lease_until').orWhere('lease_until', '<=', clock.now()))

/**
 * Takes an intent for this worker; null when that can't be. One that is not due by this worker's clock,
 * which may have been put back since, is left for the dispatcher to hand out when it is.
 */
export async function claimIntent(id: number, fence: number): Promise<Claim | null> {
  return inTransaction(async (trx) => {
    const taken = await free(trx, id, fence)
      .where('due_at', '<=', clock.now())
      .update({ state: 'running', lease_until: clock.in(LEASE), attempts: trx.raw('attempts + 1') })
    if (affected(taken) !== 1) {
      await free(trx, id, fence).update({ handed_until: null })
      return null
    }
    const row = await trx.from('intents').where({ id }).firstOrFail()
    return { id, fence, kind: row.kind, ids: JSON.parse(row.ids), attempts: row.attempts }
  })
}

const held = ({ id, fence }: Claim) => ({ id, fence, state: 'running' })

/** @throws LeaseLost when another worker has the intent by now. */
export async function renewLease(claim: Claim) {
  const renewed = await retryWhileBusy(() =>
    db
      .from('intents')
      .where(held(claim))
      .update({ lease_until: clock.in(LEASE) })
  )
  if (affected(renewed) !== 1) throw new LeaseLost(`intent ${claim.id}`)
}

/** Ends the intent in the transaction that records its outcome. @throws LeaseLost as above. */
export async function completeIntent(trx: Trx, claim: Claim) {
  const ended = await trx.from('intents').where(held(claim)).update({
    state: 'done',
    ended_at: clock.now(),
    lease_until: null,
    last_error: null,
    failure: null,
  })
  if (affected(ended) !== 1) throw new LeaseLost(`intent ${claim.id}`)
}

/** Gives the intent back, to be tried later or by a person. False when the lease is already lost. */
export async function releaseIntent(trx: Trx, claim: Claim, change: Record<string, unknown>) {
  const released = await trx
    .from('intents')
    .where(held(claim))
    .update({ ...change, lease_until: null, handed_until: null })
  return affected(released) === 1
}
