import db from '@adonisjs/lucid/services/db'
import Person from '#people/models/person'
import type Mail from '#notifications/models/mail'
import { resolveRecipient } from '#notifications/planning/resolve_recipient'

/**
 * Where the mail goes now. An address that has been added or corrected since the mail was planned counts,
 * so that trying again after a refusal helps.
 */
export async function currentAddress(mail: Mail): Promise<string> {
  if (mail.kind === 'welcome') return privateAddress(mail)
  if (!mail.toPersonId && !mail.toMailboxId) return mail.toAddress
  const recipient = { personId: mail.toPersonId, mailboxId: mail.toMailboxId }
  const { address } = await resolveRecipient(db, recipient)
  return address
}

async function privateAddress({ toPersonId, toAddress }: Mail) {
  const person = toPersonId ? await Person.find(toPersonId) : null
  return person?.privateEmail ?? toAddress
}
