import { inTransaction, type Trx } from '#shared/database/transaction'
import { Invalid } from '#shared/exceptions/invalid'
import { giveAccount } from '#provisioning/sync/applying/give_account'
import { settleRows } from '#provisioning/sync/applying/settle_rows'
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
  const { situation } = verdict
  if (situation === 'linked') await giveAccount(trx, entry, verdict)
  else await settleRows(trx, [entry.id], { situation })
}

/** Of these nothing follows but that they stand in a queue. */
export const settleAs = (situation: Situation, entries: KnownEntry[]) =>
  inTransaction((trx) =>
    settleRows(
      trx,
      entries.map(({ id }) => id),
      { situation }
    )
  )
