import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { freeCode } from '#catalogue/rules/code_from'

interface Coded {
  code: string | null
  name: string
}

/** The code asked for, or one proposed from the name. @throws Invalid when another has it. */
export const itemCode = (trx: Trx, coded: Coded, ownId: number | null) =>
  codeIn(trx, 'catalogue_items', coded, ownId)

export const roleCode = (trx: Trx, coded: Coded, ownId: number | null) =>
  codeIn(trx, 'roles', coded, ownId)

async function codeIn(trx: Trx, table: string, { code, name }: Coded, ownId: number | null) {
  const taken = async (candidate: string) => {
    const others = trx.from(table).whereNot('id', ownId ?? 0)
    return Boolean(await others.whereRaw('lower(code) = ?', [candidate.toLowerCase()]).first())
  }
  if (code === null) return freeCode(name, taken)
  if (await taken(code)) throw invalid({ code: 'catalogue.problems.code_taken' })
  return code
}
