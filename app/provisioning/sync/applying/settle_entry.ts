import { inTransaction, type Trx } from '#shared/database/transaction'
import { Invalid } from '#shared/exceptions/invalid'
import { giveAccount } from '#provisioning/sync/applying/give_account'
import { settleRows } from '#provisioning/sync/applying/settle_rows'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { judgeEntry } from '#provisioning/sync/matching/judge_entry'

type Pending = Pick<KnownEntry, 'id'>

/** Does all that follows from an account's change, or nothing. */
export async function settleEntry(entry: Pending) {
  await inTransaction((trx) => settle(trx, entry)).catch(async (error) => {
    if (!(error instanceof Invalid)) throw error
    await inTransaction((trx) => settleRows(trx, [entry.id], { situation: 'disputed' }))
  })
}

/** As it is now: another worker may have done it. */
async function settle(trx: Trx, { id }: Pending) {
  const entry: KnownEntry | null = await trx
    .from('directory_entries')
    .where({ id, pending: true })
    .first()
  if (!entry) return
  const verdict = await judgeEntry(trx, entry)
  const { situation } = verdict
  if (situation === 'linked') await giveAccount(trx, entry, verdict)
  else await settleRows(trx, [id], { situation })
}
