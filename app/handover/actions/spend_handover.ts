import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import type { Opening } from '#handover/actions/open_handover'

/** @throws Conflict when it was opened before, is void, too old, or its order was cancelled. */
export async function spendHandover(trx: Trx, { handoverId, actor }: Opening) {
  const now = clock.now()
  const spent = await trx
    .from('handovers')
    .where('id', handoverId)
    .whereNull('opened_at')
    .whereNull('voided_at')
    .where((any) => any.whereNotNull('sealed_password').orWhere('in_directory', true))
    .where('expires_at', '>', now)
    .whereNotIn('order_id', (ended) =>
      ended.from('orders').where('state', 'cancelled').select('id')
    )
    .update({
      opened_at: now,
      opened_by_person_id: actor.personId,
      sealed_password: null,
      deleted_at: now,
    })
  if (Number(spent) !== 1) throw new Conflict('the first password was opened already')
}

/** The directory did not take the password, so there was nothing to show. */
export async function unspendHandover(trx: Trx, { handoverId }: Opening) {
  await trx
    .from('handovers')
    .where({ id: handoverId, in_directory: true })
    .update({ opened_at: null, opened_by_person_id: null, deleted_at: null })
}
