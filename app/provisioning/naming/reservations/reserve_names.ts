import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { freeHere } from '#provisioning/naming/reservations/free_offers'
import {
  type Claim,
  nameKey,
  type NameKind,
  type Offer,
} from '#provisioning/naming/reservations/name'
import { takeUpNames } from '#provisioning/naming/reservations/own_names'

/**
 * Reserves the first free offer of these kinds for an order, unless it has such names already. Null when
 * others took them all meanwhile. The unique indexes decide, not what was read.
 */
export async function reserveNames(trx: Trx, claim: Claim, kinds: NameKind[], offers: Offer[]) {
  const own = await takeUpNames(trx, claim, kinds)
  if (own) return own
  for (const offer of await freeHere(trx, claim, offers))
    if (await reserve(trx, claim, offer)) return offer.map(({ name }) => name)
  return takeUpNames(trx, claim, kinds)
}

/** All names of the offer, or none. */
async function reserve(trx: Trx, claim: Claim, offer: Offer) {
  await dropReleased(trx, offer)
  const inserted = await trx
    .insertQuery()
    .table('name_reservations')
    .knexQuery.insert(rowsOf(claim, offer))
    .onConflict()
    .ignore()
    .returning('id')
  if (inserted.length === offer.length) return true
  const ids = inserted.map(({ id }: { id: number }) => id)
  await trx.from('name_reservations').whereIn('id', ids).delete()
  return false
}

const rowsOf = ({ personId, orderId }: Claim, offer: Offer) =>
  offer.map((name) => ({
    kind: name.kind,
    name: name.name,
    name_key: nameKey(name),
    person_id: personId,
    order_id: orderId,
    reserved_at: clock.now(),
  }))

async function dropReleased(trx: Trx, offer: Offer) {
  for (const name of offer)
    await trx
      .from('name_reservations')
      .where({ kind: name.kind, name_key: nameKey(name) })
      .whereNotNull('released_at')
      .delete()
}
