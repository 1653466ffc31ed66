import { system } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { recordAudit } from '#audit/record_audit'
import Account from '#people/models/account'
import Person from '#people/models/person'
import { indexPerson } from '#people/search/index_person'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'

const LONGEST_NAME = 64

/**
 * Gives a person the account, as the directory has it now. Returns its id.
 * @throws Invalid when the user name is, or ever was, somebody else's
 */
export async function linkAccount(trx: Trx, entry: KnownEntry, personId: number): Promise<number> {
  const account = (await accountFor(trx, entry, personId)) ?? new Account()
  const source = account.$isPersisted && account.closedAt === null ? account.source : 'observed'
  account.useTransaction(trx).merge({ ...columnsOf(entry, account), personId, source })
  if (!account.$isPersisted) account.merge({ createdAt: clock.now() })
  const isChanged = account.$isDirty
  await account.save()
  const isReachable = await takeAddress(trx, entry, personId)
  if (isChanged || isReachable) await tell(trx, account)
  return account.id
}

async function accountFor(trx: Trx, entry: KnownEntry, personId: number) {
  const { directory_id: directoryId, user_name: name, user_name_key: userNameKey } = entry
  if (!name || !userNameKey || name.length > LONGEST_NAME) throw taken()
  const linked = await Account.findBy('directoryId', directoryId, { client: trx })
  const named = await Account.findBy('userNameKey', userNameKey, { client: trx })
  if (named && (named.personId !== personId || (linked && linked.id !== named.id))) throw taken()
  return linked ?? named
}

const taken = () => invalid({ userName: 'acknowledgements.problems.user_name_taken' })

const columnsOf = (entry: KnownEntry, { email }: Account) => ({
  userName: entry.user_name!,
  userNameKey: entry.user_name_key!,
  email: entry.mail ?? email ?? null,
  directoryId: entry.directory_id,
  closedAt: null,
})

async function takeAddress(trx: Trx, { mail }: KnownEntry, personId: number) {
  const person = await Person.findOrFail(personId, { client: trx })
  if (!mail || mail.length > 254 || person.workEmail === mail) return false
  await person.useTransaction(trx).merge({ workEmail: mail }).save()
  return true
}

async function tell(trx: Trx, { id, personId, directoryId }: Account) {
  await indexPerson(trx, personId)
  const subject = { subjectType: 'account', subjectId: id, personId, details: { directoryId } }
  await recordAudit(trx, system, { action: 'account.observed', ...subject })
}
