import type { Trx } from '#shared/database/transaction'
import { finishLines } from '#provisioning/sync/applying/finish_lines'
import { linkAccount } from '#provisioning/sync/applying/link_account'
import { settleRows } from '#provisioning/sync/applying/settle_rows'
import { signByAccount } from '#provisioning/sync/applying/sign_by_account'
import type { Verdict } from '#provisioning/sync/matching/judge_entry'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'

/** All that follows from an account being somebody's: link, signature, lines. @throws Invalid as linkAccount */
export async function giveAccount(trx: Trx, entry: KnownEntry, verdict: Verdict) {
  const personId = verdict.personId!
  const accountId = await linkAccount(trx, entry, personId)
  const link = { person_id: personId, account_id: accountId }
  await settleRows(trx, [entry.id], { situation: 'linked', ...link })
  await signByAccount(trx, entry, verdict)
  await finishLines(trx, entry, personId)
}
