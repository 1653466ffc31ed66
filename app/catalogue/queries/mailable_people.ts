import db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { NamedPerson } from '#people/presenter'

export type MailablePerson = NamedPerson & { address: string | null }

/** Persons by id, with the address their work mail goes to. */
export async function mailablePeople(ids: number[], client: Trx | typeof db = db) {
  const rows = await client
    .from('persons')
    .leftJoin('users', 'users.person_id', 'persons.id')
    .whereIn('persons.id', ids)
    .select('persons.*', 'users.email as user_email')
  return new Map<number, MailablePerson>(rows.map((row) => [row.id, mailable(row)]))
}

const mailable = (row: any): MailablePerson => ({
  id: row.id,
  preferredName: row.preferred_name,
  familyName: row.family_name,
  protected: Boolean(row.protected),
  address: row.work_email ?? row.user_email ?? null,
})
