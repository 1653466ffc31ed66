import type db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import { takenKeys } from '#provisioning/naming/reservations/taken_keys'
import {
  type Claim,
  type Name,
  nameKey,
  NAME_KINDS,
  type NameKind,
  type Offer,
} from '#provisioning/naming/reservations/name'

type IsTaken = (kind: NameKind, names: Name[]) => Promise<(name: Name) => boolean>

/** Offers of which no name is reserved, or anybody's now or ever, as far as our own records know. */
export const freeHere = (client: Trx | typeof db, claim: Claim, offers: Offer[]) =>
  without(offers, async (kind, names) => {
    const taken = await takenKeys(client, claim, kind, names.map(nameKey))
    return (name) => taken.has(nameKey(name))
  })

/** The offers without a taken name; asks once for each kind, about all of them together. */
export async function without(offers: Offer[], isTaken: IsTaken) {
  let free = offers
  for (const kind of NAME_KINDS) {
    const names = free.flat().filter((name) => name.kind === kind)
    if (names.length === 0) continue
    const taken = await isTaken(kind, names)
    free = free.filter((offer) => !offer.some((name) => name.kind === kind && taken(name)))
  }
  return free
}
