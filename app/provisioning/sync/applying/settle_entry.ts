import { inTransaction, type Trx } from '#shared/database/transaction'
import { Invalid } from '#shared/exceptions/invalid'
import { finishLines } from '#provisioning/sync/applying/finish_lines'
import { linkAccount } from '#provisioning/sync/applying/link_account'
import { signByAccount } from '#provisioning/sync/applying/sign_by_account'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { judgeEntry } from '#provisioning/sync/matching/judge_entry'
import type { Situation } from '#provisioning/sync/matching/situation'

/** Does all that follows from an account's change, or nothing. */
export async function settleEntry(entry: KnownEntry) {
  await inTransaction((trx) => settle(trx, entry)).catch(async (error) => {
    if (!(error instanceof Invalid)) throw error
    await settleAs('disputed', [entry])
  })
}

async function settle(trx: Trx, entry: KnownEntry) {
  const verdict = await judgeEntry(trx, entry)
  const { situation, personId } = verdict
  if (situation !== 'linked') return note(trx, [entry.id], { situation })
  const accountId = await linkAccount(trx, entry, personId!)
  await note(trx, [entry.id], { situation, person_id: personId, account_id: accountId })
  await signByAccount(trx, entry, verdict)
  await finishLines(trx, entry, personId!)
}

/** Of these nothing follows but that they stand in a queue. */
export const settleAs = (situation: Situation, entries: KnownEntry[]) =>
  inTransaction((trx) =>
    note(
      trx,
      entries.map(({ id }) => id),
      { situation }
    )
  )

const note = (trx: Trx, ids: number[], change: Record<string, unknown>) =>
  trx
    .from('directory_entries')
    .whereIn('id', ids)
    .update({ ...change, pending: false, lost: false })
