import db from '@adonisjs/lucid/services/db'
import type { Audience } from '#people/presenter'
import { presentPersons } from '#people/queries/present_persons'

export interface PresentedReference {
  personId: number | null
  mailboxId: number | null
  name: string
  href: string | null
  /** What to type to mean this person or mailbox; says no more than the reader may know. */
  text: string
}

interface Named {
  personId: number | null
  mailboxId?: number | null
}

/** Persons and shared mailboxes as one reader may see them, in the order given. */
export async function presentReferences(
  named: Named[],
  audience: Audience
): Promise<PresentedReference[]> {
  const persons = await presentPersons(
    named.map(({ personId }) => personId),
    audience
  )
  const addresses = await addressesOf([...persons.keys()])
  const mailboxes = await mailboxesOf(named.map(({ mailboxId }) => mailboxId))
  return named.map(({ personId, mailboxId = null }) => {
    if (personId === null) return { personId, mailboxId, ...mailboxes.get(mailboxId)! }
    const { name, href, hidden } = persons.get(personId)!
    const text = (!hidden && addresses.get(personId)) || `#${personId}`
    return { personId, mailboxId, name, href, text }
  })
}

async function addressesOf(personIds: number[]) {
  const rows = await db
    .from('persons')
    .leftJoin('users', 'users.person_id', 'persons.id')
    .whereIn('persons.id', personIds)
    .select('persons.id', 'work_email', 'login')
  return new Map<number, string | null>(rows.map((row) => [row.id, row.work_email ?? row.login]))
}

async function mailboxesOf(ids: (number | null | undefined)[]) {
  const wanted = ids.filter((id) => typeof id === 'number')
  const query = db.from('shared_mailboxes').whereIn('id', wanted).select('id', 'name', 'email')
  const rows = wanted.length > 0 ? await query : []
  return new Map<number | null, { name: string; href: null; text: string }>(
    rows.map((row) => [row.id, { name: row.name, href: null, text: row.email }])
  )
}
