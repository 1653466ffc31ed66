import db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { NamedPerson } from '#people/presenter'
import {
  type ActiveAdministrator,
  activeAdministrators,
} from '#catalogue/rules/active_administrators'
import { mailablePeople } from '#catalogue/queries/mailable_people'

export interface Administrator extends ActiveAdministrator {
  /** The person, to be shown by the presenter; null for a shared mailbox. */
  person: NamedPerson | null
  /** The name of a shared mailbox; null for a person. */
  name: string | null
  /** Where their mail goes; null for a person without a known address. */
  address: string | null
}

/** Who acknowledges the items' lines today, in the order they were named. Those who left are not here. */
export async function administratorsOf(
  itemIds: number[],
  client: Trx | typeof db = db
): Promise<Administrator[]> {
  const active = await activeAdministrators(itemIds, client)
  const people = await mailablePeople(idsOf(active, 'personId'), client)
  const mailboxes = await mailboxesById(idsOf(active, 'mailboxId'), client)
  return active.map((one) => {
    if (one.personId === null) return { ...one, person: null, ...mailboxes.get(one.mailboxId)! }
    const { address, ...person } = people.get(one.personId)!
    return { ...one, person, name: null, address }
  })
}

const idsOf = (active: ActiveAdministrator[], key: 'personId' | 'mailboxId') => [
  ...new Set(active.map((one) => one[key]).filter((id) => id !== null)),
]

async function mailboxesById(ids: number[], client: Trx | typeof db) {
  const wanted = client.from('shared_mailboxes').whereIn('id', ids).select('id', 'name', 'email')
  const rows = ids.length > 0 ? await wanted : []
  return new Map<number | null, { name: string; address: string }>(
    rows.map((row) => [row.id, { name: row.name, address: row.email }])
  )
}
