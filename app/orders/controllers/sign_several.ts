import type { Actor } from '#shared/actor'
import type { CivilDate } from '#shared/clock'
import { Conflict } from '#shared/exceptions/conflict'
import { Invalid } from '#shared/exceptions/invalid'
import SignContract from '#orders/actions/sign_contract'

interface Known {
  id: number
  version: number
}

/** Signs each by itself, so that one which has changed meanwhile doesn't stop the others. */
export async function signSeveral(actor: Actor, contracts: Known[], signedOn: CivilDate) {
  const left: number[] = []
  for (const contract of contracts)
    if (!(await signedOne(actor, contract, signedOn))) left.push(contract.id)
  return { signed: contracts.length - left.length, left }
}

async function signedOne(actor: Actor, contract: Known, signedOn: CivilDate) {
  try {
    await new SignContract().handle({ actor, contract, signedOn })
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

const isRefusal = (error: any) =>
  error instanceof Conflict || error instanceof Invalid || error?.code === 'E_ROW_NOT_FOUND'
