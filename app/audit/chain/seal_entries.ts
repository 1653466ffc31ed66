import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { entryHash, type EntryRow, SEALED_COLUMNS } from '#audit/chain/entry_hash'
import { headOf, noteLength } from '#audit/chain/head'

const CHUNK = 500
/** PostgreSQL gives ids before it commits: a row may appear a little behind the newest seal. */
const LOOK_BACK = 10_000

/**
 * Chains the next rows of the audit, oldest id first; gives how many. Two at the same time can't
 * both succeed, because the number of a seal is unique.
 */
export function sealEntries(): Promise<number> {
  return inTransaction(async (trx) => {
    const head = await headOf(trx)
    const entries = await unsealed(trx, head.entryId - LOOK_BACK)
    let { hash } = head
    const seals = entries.map((entry, n) => {
      const previous = hash
      hash = entryHash(previous, entry)
      return sealOf(entry, head.seq + n + 1, previous, hash)
    })
    if (seals.length > 0) await trx.insertQuery().table('audit_seals').multiInsert(seals)
    await noteLength(trx, head.seq + seals.length)
    return seals.length
  })
}

const sealOf = (entry: EntryRow, seq: number, previous: string, hash: string) => ({
  seq,
  entry_id: entry.id,
  previous_hash: previous,
  hash,
  sealed_at: clock.now(),
})

const unsealed = (trx: Trx, after: number): Promise<EntryRow[]> =>
  trx
    .from('audit_entries')
    .select(...SEALED_COLUMNS)
    .where('id', '>', after)
    .whereNotExists((seals) =>
      seals.from('audit_seals').whereColumn('audit_seals.entry_id', 'audit_entries.id')
    )
    .orderBy('id')
    .limit(CHUNK)

/** Chains what there is, in short transactions, for as long as one run of a duty may last. */
export async function sealBacklog(mostChunks = 20) {
  for (let chunk = 0; chunk < mostChunks; chunk++) if ((await sealEntries()) < CHUNK) return
}
