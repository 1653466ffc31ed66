import type db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { Claim, NameKind } from '#provisioning/naming/reservations/name'

type Client = Trx | typeof db

const rowsOf = (client: Client, { orderId }: Claim, kinds: NameKind[]) =>
  client.from('name_reservations').where('order_id', orderId).whereIn('kind', kinds)

/** The names that an order has of these kinds, in their order; null unless it has them all. */
export async function namesOf(client: Client, claim: Claim, kinds: NameKind[]) {
  const rows = await rowsOf(client, claim, kinds).whereNull('released_at').select('kind', 'name')
  const names = new Map<string, string>(rows.map(({ kind, name }) => [kind, name]))
  return kinds.every((kind) => names.has(kind)) ? kinds.map((kind) => names.get(kind)!) : null
}

/**
 * The same, after taking up what was released and is still the order's. What is left of names that
 * belong together is dropped, when somebody else has taken one of them.
 */
export async function takeUpNames(trx: Trx, claim: Claim, kinds: NameKind[]) {
  await rowsOf(trx, claim, kinds).whereNotNull('released_at').update({ released_at: null })
  const rows = await rowsOf(trx, claim, kinds).select('id')
  if (rows.length === kinds.length) return namesOf(trx, claim, kinds)
  const ids = rows.map(({ id }) => id)
  await trx.from('name_reservations').whereIn('id', ids).delete()
  return null
}
