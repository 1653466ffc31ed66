import type db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { Claim, NameKind } from '#provisioning/naming/reservations/name'

type Client = Trx | typeof db
type Others = (client: Client, claim: Claim, keys: string[]) => PromiseLike<{ key: string }[]>

/** Of these keys, those that no account may get: reserved, or somebody's now or ever. */
export async function takenKeys(client: Client, claim: Claim, kind: NameKind, keys: string[]) {
  const reserved = await client
    .from('name_reservations')
    .where({ kind })
    .whereIn('name_key', keys)
    .whereNull('released_at')
    .select('name_key as key')
  const others = await OTHERS[kind](client, claim, keys)
  return new Set<string>([...reserved, ...others].map(({ key }) => key))
}

/** Retired names included: `accounts` keeps every user name for ever. */
const userNames: Others = (client, _, keys) =>
  client.from('accounts').whereIn('user_name_key', keys).select('user_name_key as key')

/** A person's own address, which HR may have brought, is not in the person's way. */
const addresses: Others = async (client, { personId }, keys) => {
  const marks = keys.map(() => '?').join()
  const ofAccounts = await client
    .from('accounts')
    .whereRaw(`lower(email) in (${marks})`, keys)
    .select(client.rawQuery('lower(email) as key'))
  const ofPersons = await client
    .from('persons')
    .whereNot('id', personId)
    .whereRaw(`lower(work_email) in (${marks})`, keys)
    .select(client.rawQuery('lower(work_email) as key'))
  return [...ofAccounts, ...ofPersons]
}

const OTHERS: Record<NameKind, Others> = {
  user_name: userNames,
  upn: addresses,
  mail: addresses,
  common_name: async () => [],
}
