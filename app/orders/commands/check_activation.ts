import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import type Order from '#orders/models/order'
import { activationGuard } from '#orders/rules/activation_guard'
import { guarded, orderSituation } from '#orders/rules/order_situation'

export interface ActivationCheck {
  holds: boolean
  /** What it waits for, in a sentence; null when it may be activated now. */
  waitsFor: string | null
}

/** Whether an order may be activated now, by the same rule as the job that does it. */
export async function checkActivation({ id }: Order): Promise<ActivationCheck> {
  const situation = await inTransaction((trx) => orderSituation(trx, id))
  const { state } = situation.order
  if (state !== 'parked') return { holds: false, waitsFor: `nothing: it is ${state}` }
  const waits = activationGuard(guarded(situation), clock.today())
  if (!waits) return { holds: true, waitsFor: null }
  if (waits.what === 'date') return { holds: false, waitsFor: `the day ${waits.on}` }
  if (waits.what === 'contract') return { holds: false, waitsFor: 'the signed contract' }
  return { holds: false, waitsFor: `primary lines ${waits.lineIds.join(', ')}` }
}
