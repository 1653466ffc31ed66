import type db from '@adonisjs/lucid/services/db'
import { type Locale, LOCALES } from '#config/i18n'
import type { Trx } from '#shared/database/transaction'
import type { Recipient } from '#notifications/planning/recipients'

export interface ResolvedRecipient {
  address: string
  locale: Locale
}

type Client = Trx | typeof db

/** Where a recipient reads mail and in which language. The address is empty when there is none. */
export async function resolveRecipient(
  client: Client,
  { personId, mailboxId, userId, address }: Recipient
): Promise<ResolvedRecipient> {
  if (mailboxId) return { address: await mailboxAddress(client, mailboxId), locale: 'sv' }
  const user = await userOf(client, personId, userId)
  const found = address ?? (await workAddress(client, personId)) ?? user?.email ?? ''
  return { address: found.trim(), locale: LOCALES.find((known) => known === user?.locale) ?? 'sv' }
}

async function mailboxAddress(client: Client, id: number): Promise<string> {
  const mailbox = await client.from('shared_mailboxes').where('id', id).first()
  return mailbox?.email ?? ''
}

async function workAddress(client: Client, personId?: number | null): Promise<string | null> {
  if (!personId) return null
  const person = await client.from('persons').where('id', personId).select('work_email').first()
  return person?.work_email || null
}

async function userOf(client: Client, personId?: number | null, userId?: number | null) {
  if (personId) return client.from('users').where('person_id', personId).first()
  return userId ? client.from('users').where('id', userId).first() : null
}
