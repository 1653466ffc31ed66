import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { recordOnly, registerEffect } from '#shared/outbox/effect'
import { intend } from '#shared/outbox/intend'

const duties = new Map<string, number>()
const lastSlots = new Map<string, number>()

/** Has the effect of this kind run again and again, so many seconds apart, once across all processes. */
export function registerDuty(kind: string, everySeconds: number) {
  duties.set(kind, everySeconds)
}

/** Intends each duty of the present slot, at most once a slot. */
export async function intendDuties() {
  const now = Date.parse(clock.now()) / 1000
  for (const [kind, seconds] of duties) {
    const slot = Math.floor(now / seconds)
    if (lastSlots.get(kind) === slot) continue
    await inTransaction((trx) => intend(trx, kind, { slot }))
    lastSlots.set(kind, slot)
  }
}

/** Those that were done in a time that the clock was put back from are due again when it comes. */
export const forgetDutiesAhead = (trx: Trx) =>
  trx
    .from('intents')
    .whereIn('kind', [...duties.keys()])
    .where('state', 'done')
    .where('created_at', '>', clock.now())
    .delete()

/** The trail of finished duties is of no use after a day. */
const forgetOldDuties = recordOnly('outbox.forget_duties', async (trx) => {
  await trx
    .from('intents')
    .whereIn('kind', [...duties.keys()])
    .where('state', 'done')
    .where('ended_at', '<', clock.in({ days: -1 }))
    .delete()
})

/** The outbox minds its own past, too. */
export function registerOutboxIntents() {
  registerEffect(forgetOldDuties)
  registerDuty('outbox.forget_duties', 3_600)
}
