import db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import { settings } from '#settings/settings'

const NAMES = ['sAMAccountName', 'userPrincipalName', 'mail', 'displayName', 'givenName', 'sn']
const FACTS = ['employeeNumber', 'userAccountControl']
/** Kept beside what the predicates ask for: an increment may hold only one of the two. */
const ALWAYS_KEPT = ['givenName', 'sn']

/** What the sync asks the directory for. */
export interface Wanted {
  all: string[]
  /** Those whose values are kept as they are, in lower case. */
  kept: string[]
  marker: string
  /** The attribute with a personnummer, of which only the keyed hash is kept; empty when there is none. */
  identity: string
}

/** The attributes that the settings and the items' predicates ask for. */
export async function wantedAttributes(client: Trx | typeof db = db): Promise<Wanted> {
  const { directoryMarker: marker, directoryIdentityAttribute: identity } =
    await settings.read(client)
  const rows = await client
    .from('item_predicates')
    .where('kind', 'attribute_set')
    .distinct('argument')
  const asked = rows.map(({ argument }) => argument as string).filter((name) => name !== identity)
  const all = [...NAMES, ...FACTS, marker, identity, ...asked].filter(Boolean)
  const kept = [...ALWAYS_KEPT, ...asked].map((name) => name.toLowerCase())
  return { all: unique(all), kept: unique(kept), marker, identity }
}

const unique = (names: string[]) =>
  [...new Map(names.map((one) => [one.toLowerCase(), one])).values()].sort()
