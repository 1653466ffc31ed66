import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'

/** @throws when another unit has the code, however it is cased. */
export async function refuseTakenCode(trx: Trx, code: string, unitId = 0) {
  const taken = await trx
    .from('org_units')
    .whereRaw('lower(code) = ?', [code.toLowerCase()])
    .whereNot('id', unitId)
    .first()
  if (taken) throw invalid({ code: 'org_units.problems.code_taken' })
}
