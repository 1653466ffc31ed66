import db from '@adonisjs/lucid/services/db'
import Person from '#people/models/person'
import { type Audience, presentPerson } from '#people/presenter'
import type { Recipient } from '#acknowledgements/recipient'

export interface NamedRecipient extends Recipient {
  name: string
  /** Where mail to them goes; null when none is known. */
  email: string | null
}

/** Whom a link was sent to, in words. */
export async function namedRecipient(
  { personId, mailboxId }: Recipient,
  audience: Audience
): Promise<NamedRecipient> {
  if (personId) {
    const person = await Person.findOrFail(personId)
    const { name } = presentPerson(person, audience)
    return { personId, mailboxId, name, email: person.workEmail }
  }
  const mailbox = await db.from('shared_mailboxes').where('id', mailboxId!).firstOrFail()
  return { personId, mailboxId, name: mailbox.name, email: mailbox.email }
}
