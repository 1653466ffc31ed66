import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'

/** @throws when somebody else has the number. */
export async function refuseTakenNumber(trx: Trx, hash: string | null | undefined, personId = 0) {
  if (!hash) return
  const taken = await trx
    .from('persons')
    .where('identity_number_hash', hash)
    .whereNot('id', personId)
    .first()
  if (taken) throw numberTaken()
}

export const numberTaken = () => invalid({ identityNumber: 'people.problems.number_taken' })
