import type { Trx } from '#shared/database/transaction'
import { fold } from '#shared/text/fold'

export type Reference = { personId: number } | { mailboxId: number }
export type Unresolved = 'unknown_reference' | 'ambiguous_reference'

const OWN_ID = /^#(\d{1,9})$/

/**
 * Who is meant by what somebody typed or imported: an e-mail address, login, employment number or
 * account name, the name of a person or shared mailbox when only one has it, or `#` and a person's id.
 * Persons with protected identity are never found by name.
 */
export async function resolveReference(trx: Trx, text: string): Promise<Reference | Unresolved> {
  const mailboxes = await mailboxesCalled(trx, text)
  if (mailboxes.length === 1) return { mailboxId: mailboxes[0] }
  for (const find of [byId, byAddress, byLogin, byEmploymentNumber, byAccount, byName]) {
    const ids = [...new Set(await find(trx, text))]
    if (ids.length === 1) return { personId: ids[0] }
    if (ids.length > 1) return 'ambiguous_reference'
  }
  return 'unknown_reference'
}

type Find = (trx: Trx, text: string) => Promise<number[]>

const ids = (rows: { id: number }[]) => rows.map((row) => row.id)

const mailboxesCalled: Find = async (trx, text) =>
  ids(
    await trx
      .from('shared_mailboxes')
      .whereNull('archived_at')
      .where((query) =>
        query.whereRaw('lower(email) = ?', [text.toLowerCase()]).orWhere('name', text)
      )
      .select('id')
  )

const byId: Find = async (trx, text) => {
  const id = OWN_ID.exec(text)?.[1]
  return id ? ids(await trx.from('persons').where('id', Number(id)).select('id')) : []
}

const byAddress: Find = async (trx, text) =>
  ids(
    await trx
      .from('persons')
      .leftJoin('users', 'users.person_id', 'persons.id')
      .whereRaw('lower(persons.work_email) = ?', [text.toLowerCase()])
      .orWhereRaw('lower(users.email) = ?', [text.toLowerCase()])
      .select('persons.id as id')
  )

const byLogin: Find = async (trx, text) =>
  ids(
    await trx
      .from('users')
      .where('login', text.toLowerCase())
      .whereNotNull('person_id')
      .select('person_id as id')
  )

const byEmploymentNumber: Find = async (trx, text) =>
  ids(await trx.from('employments').where('employment_number', text).select('person_id as id'))

const byAccount: Find = async (trx, text) =>
  ids(await trx.from('accounts').where('user_name_key', fold(text)).select('person_id as id'))

const byName: Find = async (trx, text) =>
  ids(
    await trx
      .from('persons')
      .whereIn('sort_name', sortNames(fold(text)))
      .where('protected', false)
      .limit(2)
      .select('id')
  )

/** "anna maria ek" may be sorted as "ek anna maria" or "maria ek anna". */
function sortNames(name: string) {
  const words = name.split(' ').slice(0, 8)
  return words.map((_, n) => [...words.slice(n), ...words.slice(0, n)].join(' '))
}
