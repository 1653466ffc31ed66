import type db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { candidatesFor } from '#provisioning/sync/matching/candidates'
import { type Match, matchPeople } from '#provisioning/sync/matching/match_people'
import { type CountRivals, rivalsIn } from '#provisioning/sync/matching/rivals'
import { type Link, type Situation, situationOf } from '#provisioning/sync/matching/situation'
import { lasting } from '#provisioning/sync/queries/employed'

type Client = Trx | typeof db

export interface Verdict {
  situation: Situation
  personId: number | null
  /** Whether the person gets the account now, and didn't have it before. */
  isNew: boolean
  /** Whether it had been the person's account before, and was closed. */
  wasClosed: boolean
}

interface AccountRow {
  person_id: number
  closed_at: string | null
}

const NOBODY: Match = { matches: 'none', personId: null }

/** Which situation an account of the directory is in, and whose it is. Reads only. */
export async function judgeEntry(
  client: Client,
  entry: KnownEntry,
  rivals: CountRivals = rivalsIn(client)
): Promise<Verdict> {
  const account = await accountOf(client, entry)
  const link = account ? linkBy(account) : await linkWithout(client, entry)
  const owner = account?.person_id ?? entry.person_id
  const isSettled = entry.deleted_at !== null || link === 'open'
  const match = isSettled
    ? NOBODY
    : await matchOf(client, entry, rivals, account?.person_id ?? null)
  const left = account ? await hasLeft(client, account.person_id) : false
  const deleted = entry.deleted_at !== null
  const situation = situationOf({ deleted, link, matches: match.matches, left })
  const isNew = situation === 'linked' && link !== 'open'
  const personId = isNew ? match.personId : owner
  return { situation, personId, isNew, wasClosed: link === 'closed' }
}

const accountOf = (client: Client, { directory_id: id }: KnownEntry): Promise<AccountRow | null> =>
  client.from('accounts').where('directory_id', id).select('person_id', 'closed_at').first()

const linkBy = ({ closed_at: closedAt }: AccountRow): Link =>
  closedAt === null ? 'open' : 'closed'

/** It was somebody's, or Kvittens itself has made it. */
async function linkWithout(client: Client, { person_id: personId, marker }: KnownEntry) {
  if (personId !== null) return 'missing'
  const operation = marker
    ? await client.from('provisioning_operations').where({ marker }).first()
    : null
  return operation ? 'missing' : 'none'
}

async function matchOf(
  client: Client,
  entry: KnownEntry,
  rivals: CountRivals,
  owner: number | null
) {
  const candidates = await candidatesFor(client, entry)
  return matchPeople(candidates, await rivals(entry, candidates), owner)
}

const hasLeft = async (client: Client, personId: number) =>
  (await lasting(client.query()).where('e.person_id', personId).select('e.id').limit(1)).length ===
  0
