import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { BEGINNING, entryHash, SEALED_COLUMNS } from '#audit/chain/entry_hash'
import { type Client, headOf, notedLength } from '#audit/chain/head'

/** What a look at the chain found out of order first. */
export type Break = 'changed' | 'removed' | 'reordered' | 'truncated' | 'unsealed' | 'other_head'

export interface Verification {
  intact: boolean
  break: Break | null
  /** The seal at which the chain breaks, or the row that was never sealed. */
  at: { seq: number | null; entryId: number | null } | null
  /** How many seals were recomputed. */
  checked: number
  head: { seq: number; hash: string }
}

interface Found {
  break: Break
  seq?: number | null
  entryId?: number | null
}

interface Range {
  /** The first seal to recompute; those before it are trusted. */
  from?: number
  /** A head that was noted earlier, outside of the database. */
  noted?: { seq: number; hash: string }
  client?: Client
}

const CHUNK = 1_000
const SEALED_WITHIN = { minutes: -5 }

/** Recomputes the chain and reports the first thing that doesn't hold. */
export async function verifyChain({
  from = 1,
  noted,
  client = db,
}: Range = {}): Promise<Verification> {
  const head = await headOf(client)
  const walk = await walkChain(client, from)
  const found =
    walk.found ??
    (await missingEnd(client, head.seq)) ??
    (noted ? await otherHead(client, noted) : null) ??
    (await forgotten(client))
  return {
    intact: found === null,
    break: found?.break ?? null,
    at: found ? { seq: found.seq ?? null, entryId: found.entryId ?? null } : null,
    checked: walk.checked,
    head: { seq: head.seq, hash: head.hash },
  }
}

async function walkChain(
  client: Client,
  from: number
): Promise<{ found: Found | null; checked: number }> {
  let expected = from
  let previous = await hashBefore(client, from)
  for (;;) {
    const seals = await sealsFrom(client, expected)
    for (const seal of seals) {
      const found = breakAt(seal, expected, previous)
      if (found) return { found, checked: expected - from }
      previous = seal.hash
      expected++
    }
    if (seals.length < CHUNK) return { found: null, checked: expected - from }
  }
}

async function hashBefore(client: Client, seq: number) {
  if (seq <= 1) return BEGINNING
  const seal = await client
    .from('audit_seals')
    .where('seq', seq - 1)
    .first()
  return seal?.hash ?? BEGINNING
}

const sealsFrom = (client: Client, seq: number): Promise<any[]> =>
  client
    .from('audit_seals')
    .leftJoin('audit_entries', 'audit_entries.id', 'audit_seals.entry_id')
    .where('seq', '>=', seq)
    .orderBy('seq')
    .limit(CHUNK)
    .select('seq', 'entry_id', 'previous_hash', 'hash')
    .select(...SEALED_COLUMNS.map((column) => `audit_entries.${column}`))

function breakAt(seal: any, expected: number, previous: string): Found | null {
  const { seq, entry_id: entryId } = seal
  if (seq !== expected) return { break: 'removed', seq: expected }
  if (seal.id === null) return { break: 'removed', seq, entryId }
  if (seal.previous_hash !== previous) return { break: 'reordered', seq, entryId }
  return entryHash(previous, seal) === seal.hash ? null : { break: 'changed', seq, entryId }
}

async function missingEnd(client: Client, length: number): Promise<Found | null> {
  return length === (await notedLength(client)) ? null : { break: 'truncated', seq: length + 1 }
}

async function otherHead(
  client: Client,
  noted: { seq: number; hash: string }
): Promise<Found | null> {
  const seal = await client.from('audit_seals').where('seq', noted.seq).first()
  return seal?.hash === noted.hash ? null : { break: 'other_head', seq: noted.seq }
}

/** Rows that the sealer should have reached by now: put in later, or their seals taken away. */
async function forgotten(client: Client): Promise<Found | null> {
  const entry = await client
    .from('audit_entries')
    .where('at', '<', clock.in(SEALED_WITHIN))
    .whereNotExists((seals) =>
      seals.from('audit_seals').whereColumn('audit_seals.entry_id', 'audit_entries.id')
    )
    .orderBy('id')
    .first()
  return entry ? { break: 'unsealed', entryId: entry.id } : null
}
