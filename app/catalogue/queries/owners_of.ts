import db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import { type MailablePerson, mailablePeople } from '#catalogue/queries/mailable_people'

export interface Owner {
  itemId: number
  personId: number
  person: MailablePerson
  address: string | null
}

/** The system owners of the items. */
export async function ownersOf(itemIds: number[], client: Trx | typeof db = db): Promise<Owner[]> {
  const rows = await client
    .from('item_owners')
    .whereIn('item_id', itemIds)
    .orderBy('person_id')
    .select('item_id', 'person_id')
  const people = await mailablePeople([...new Set(rows.map((row) => row.person_id))], client)
  return rows.map((row) => {
    const person = people.get(row.person_id)!
    return { itemId: row.item_id, personId: row.person_id, person, address: person.address }
  })
}
