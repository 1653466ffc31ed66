import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import type Grant from '#access/models/grant'
import { recordAudit } from '#audit/record_audit'
import Account from '#people/models/account'

/**
 * Closes the account that a grant was, unless the person holds it by another grant. Where the grant
 * doesn't say which it was, every account that no other grant holds.
 */
export async function closeAccount(trx: Trx, actor: Actor, grant: Grant) {
  const { personId, accountId } = grant
  const accounts = await Account.query({ client: trx })
    .where({ personId, ...(accountId ? { id: accountId } : {}) })
    .whereNull('closedAt')
    .whereNotExists((held) =>
      held
        .from('grants')
        .whereColumn('grants.account_id', 'accounts.id')
        .whereNull('grants.revoked_at')
    )
  for (const account of accounts) {
    await account.useTransaction(trx).merge({ closedAt: clock.now() }).save()
    const subject = { subjectType: 'account', subjectId: account.id, personId }
    await recordAudit(trx, actor, { action: 'account.closed', ...subject })
  }
}
