import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import type { NameKind } from '#provisioning/naming/reservations/name'

const ofOrder = (trx: Trx, orderId: number) =>
  trx.from('name_reservations').where('order_id', orderId)

/**
 * Lets others have an order's names, for an order that ended before its account came into being. A name
 * that an account has or had stays where it is, with the addresses that went with it.
 */
export async function releaseNames(trx: Trx, orderId: number) {
  const used = await ofOrder(trx, orderId)
    .where('kind', 'user_name')
    .whereIn('name_key', trx.from('accounts').select('user_name_key'))
    .first()
  if (!used)
    await ofOrder(trx, orderId).whereNull('released_at').update({ released_at: clock.now() })
}

/** Sets names aside that the directory refused: nobody gets them, and the order gets others when it asks again. */
export const setNamesAside = (trx: Trx, orderId: number, kinds: NameKind[]) =>
  ofOrder(trx, orderId).whereIn('kind', kinds).update({ order_id: null, person_id: null })
