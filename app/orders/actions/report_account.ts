import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { announce } from '#shared/outbox/intend'
import { fold } from '#shared/text/fold'
import type Grant from '#access/models/grant'
import { recordAudit } from '#audit/record_audit'
import type { AccountSource } from '#people/enums'
import Account from '#people/models/account'
import Person from '#people/models/person'
import { indexPerson } from '#people/search/index_person'
import type OrderLine from '#orders/models/order_line'

export interface ReportedAccount {
  userName: string
  email: string | null
  /** Who made it; people, unless said. */
  source?: AccountSource
  /** objectGUID, where the directory itself was asked. */
  directoryId?: string
}

interface Given {
  line: OrderLine
  grant: Grant
}

/** Records the account that a done line brought. Returns its id. */
export async function reportAccount(
  trx: Trx,
  actor: Actor,
  { line, grant }: Given,
  reported: ReportedAccount | undefined,
  event: number
) {
  const personId = line.order.personId!
  if (!reported?.userName)
    throw invalid({ userName: 'acknowledgements.problems.user_name_missing' })
  const account = await addAccount(trx, personId, reported)
  await grant.useTransaction(trx).merge({ accountId: account.id }).save()
  await indexPerson(trx, personId)
  const subject = { subjectType: 'account', subjectId: account.id, personId }
  await recordAudit(trx, actor, { action: 'account.reported', ...subject })
  const ids = { orderId: line.orderId, accountId: account.id, event }
  await announce(trx, 'orders.account_reported', ids)
  return account.id
}

/** @throws Invalid when the user name is, or ever was, somebody else's: names are never reused. */
async function addAccount(trx: Trx, personId: number, reported: ReportedAccount) {
  const { userName, email, directoryId = null } = reported
  const userNameKey = fold(userName)
  const taken = await Account.findBy('userNameKey', userNameKey, { client: trx })
  if (taken && taken.personId !== personId)
    throw invalid({ userName: 'acknowledgements.problems.user_name_taken' })
  const person = await Person.findOrFail(personId, { client: trx })
  if (email) await person.useTransaction(trx).merge({ workEmail: email }).save()
  const account = taken ?? new Account()
  const source = taken && taken.closedAt === null ? taken.source : (reported.source ?? 'by_hand')
  return account
    .useTransaction(trx)
    .merge({ personId, userName, userNameKey, email, source, closedAt: null })
    .merge(directoryId ? { directoryId } : {})
    .merge(taken ? {} : { createdAt: clock.now() })
    .save()
}
