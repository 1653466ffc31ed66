import type db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { Settings } from '#settings/catalogue'
import { settings } from '#settings/settings'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { employed, lasting } from '#provisioning/sync/queries/employed'
import { type Query, waitingOrders } from '#provisioning/sync/queries/waiting_orders'

type Client = Trx | typeof db
type Keys = Pick<KnownEntry, 'user_name_key' | 'employee_number' | 'identity_hash'>

export interface Candidates {
  /** Whoever has an account of that user name, which no account of the directory is yet. */
  byAccount: Set<number>
  byNumber: Set<number>
  byIdentity: Set<number>
}

/** Whom an account could be, by what can be trusted. Only people who work here, or are waited for. */
export async function candidatesFor(client: Client, entry: Keys): Promise<Candidates> {
  return {
    byAccount: await idsOf(entry.user_name_key, (key) => accountsNamed(client, key)),
    byNumber: await idsOf(entry.employee_number, (number) => numbered(client, number)),
    byIdentity: await idsOf(entry.identity_hash, (hash) => identified(client, hash)),
  }
}

async function idsOf(key: string | null, find: (key: string) => PromiseLike<any[]>) {
  const rows = key ? await find(key) : []
  return new Set(rows.map(({ person_id: id }) => id as number))
}

const accountsNamed = (client: Client, key: string) =>
  client
    .from('accounts')
    .where('user_name_key', key)
    .whereNull('directory_id')
    .whereNull('closed_at')
    .select('person_id')

const numbered = async (client: Client, number: string) =>
  isHereOrWaitedFor(
    lasting(client.query()).where('e.employment_number', number),
    'e.person_id',
    await settings.read(client)
  ).select('e.person_id')

const identified = async (client: Client, hash: string) =>
  isHereOrWaitedFor(
    client.from('persons as p').where('p.identity_number_hash', hash),
    'p.id',
    await settings.read(client)
  ).select('p.id as person_id')

const isHereOrWaitedFor = (query: Query, person: string, chosen: Settings) =>
  query.where((one) =>
    one
      .whereIn(person, (here: Query) => employed(here).select('e.person_id'))
      .orWhereIn(person, (waited: Query) =>
        waitingOrders(waited, chosen.observedAccountSigns).select('o.person_id')
      )
  )
