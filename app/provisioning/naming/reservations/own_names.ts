import type db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { Claim, NameKind } from '#provisioning/naming/reservations/name'

/** The names that an order has of these kinds, in their order; null unless it has them all. */
export async function namesOf(client: Trx | typeof db, { orderId }: Claim, kinds: NameKind[]) {
  const rows = await client
    .from('name_reservations')
    .where('order_id', orderId)
    .whereNull('released_at')
    .whereIn('kind', kinds)
    .select('kind', 'name')
  const names = new Map<string, string>(rows.map(({ kind, name }) => [kind, name]))
  return kinds.every((kind) => names.has(kind)) ? kinds.map((kind) => names.get(kind)!) : null
}

/** The same, after taking up what was released and is still the order's. Writes before it reads. */
export async function takeUpNames(trx: Trx, claim: Claim, kinds: NameKind[]) {
  await trx
    .from('name_reservations')
    .where('order_id', claim.orderId)
    .whereIn('kind', kinds)
    .whereNotNull('released_at')
    .update({ released_at: null })
  return namesOf(trx, claim, kinds)
}
