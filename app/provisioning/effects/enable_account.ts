import { system } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import type { Effect, Ids } from '#shared/outbox/effect'
import { intend } from '#shared/outbox/intend'
import { recordAudit } from '#audit/record_audit'
import Account from '#people/models/account'
import { directory } from '#provisioning/directory'
import { askDirectory } from '#provisioning/effects/ask_directory'
import { enablingDue } from '#provisioning/queries/enabling_due'
import { mayBeEnabled } from '#provisioning/queries/may_be_enabled'

interface Enabling {
  accountId: number
  orderId: number
  account: Account | null
}

/** Enables an account on its day, unless the order has ended or the first day was moved. */
export const enableAccount: Effect<Enabling> = {
  kind: 'provisioning.enable_account',
  attempts: Infinity,
  begin: ({ accountId, orderId }: Ids) => ({
    accountId: Number(accountId),
    orderId: Number(orderId),
    account: null,
  }),
  steps: [
    { name: 'load', run: load },
    { name: 'enable', run: enable },
  ],
  record,
}

async function load(enabling: Enabling) {
  const { accountId, orderId } = enabling
  if (await mayBeEnabled(accountId, orderId)) enabling.account = await Account.find(accountId)
}

async function enable({ account }: Enabling) {
  if (account) await askDirectory(async () => (await directory()).enable(account.directoryId!))
}

async function record(trx: Trx, { account, accountId, orderId }: Enabling) {
  if (account) return recordEnabled(trx, account, orderId)
  const due = await enablingDue(orderId, trx)
  const ids = { accountId, orderId, fact: `due ${due}` }
  if (due > clock.now()) await intend(trx, 'provisioning.enable_account', ids, due)
}

/** An order that ended while this went on may have had the account disabled before it was enabled. */
async function recordEnabled(trx: Trx, { id, personId, directoryId }: Account, orderId: number) {
  const subject = { subjectType: 'account', subjectId: id, personId }
  await recordAudit(trx, system, { action: 'account.enabled', ...subject, details: { orderId } })
  if (await mayBeEnabled(id, orderId, trx)) return
  const ids = { directoryId: directoryId!, fact: `order ${orderId} ended` }
  await intend(trx, 'provisioning.put_away', ids)
}
