import type { Trx } from '#shared/database/transaction'
import { firstDay } from '#handover/actions/add_issue'
import { keptUntil } from '#handover/first_password'

/** A first password that nobody has opened is kept for as long as the new first day asks for. */
export async function followFirstDay(trx: Trx, { orderId }: { orderId: number }) {
  await trx
    .from('handovers')
    .where('order_id', orderId)
    .whereNotNull('sealed_password')
    .update({ expires_at: keptUntil(await firstDay(trx, orderId)) })
}
