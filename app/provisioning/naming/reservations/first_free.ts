import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#shared/database/transaction'
import { fold } from '#shared/text/fold'
import { freeHere, without } from '#provisioning/naming/reservations/free_offers'
import type { Claim, NameKind, Offer } from '#provisioning/naming/reservations/name'
import { namesOf } from '#provisioning/naming/reservations/own_names'
import { reserveNames } from '#provisioning/naming/reservations/reserve_names'
import type { TakenInDirectory } from '#provisioning/naming/taken_in_directory'

/** Offers that our own records, and then the directory, are asked about at a time. */
const BATCH = 50

interface Wish {
  claim: Claim
  /** What every offer has a name of. */
  kinds: NameKind[]
  offers: Iterable<Offer>
  takenInDirectory: TakenInDirectory
}

/**
 * Reserves, for an order, the first offer that neither our records nor the directory has; gives the
 * names it has already, when it has. The directory is asked before the transaction, never within it.
 * @throws when no offer is left
 */
export async function reserveFirstFree({ claim, kinds, offers, takenInDirectory }: Wish) {
  const own = await namesOf(db, claim, kinds)
  if (own) return own
  for (const batch of batches(offers)) {
    const free = await freeEverywhere(claim, batch, takenInDirectory)
    if (free.length === 0) continue
    const names = await inTransaction((trx) => reserveNames(trx, claim, kinds, free))
    if (names) return names
  }
  throw new Error(`no ${kinds.join(' and ')} is left for order ${claim.orderId}`)
}

async function freeEverywhere(claim: Claim, batch: Offer[], takenInDirectory: TakenInDirectory) {
  const offers = await freeHere(db, claim, batch)
  return without(offers, async (kind, names) => {
    const answer = await takenInDirectory(
      kind,
      names.map(({ name }) => name)
    )
    const taken = new Set([...answer].map(fold))
    return ({ name }) => taken.has(fold(name))
  })
}

function* batches(offers: Iterable<Offer>) {
  let batch: Offer[] = []
  for (const offer of offers) {
    batch.push(offer)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
