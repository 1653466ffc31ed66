import db from '@adonisjs/lucid/services/db'
import { settings } from '#settings/settings'

export const hasUsers = async () => Boolean(await db.from('users').select('id').first())

/** The steps of the first run, in their order, with whether each is done. */
export async function firstRunProgress() {
  const chosen = await db.from('settings').where('key', 'organisationName').first()
  return {
    administrator: await hasUsers(),
    organisation: Boolean(chosen),
    mail: (await lastMailTest())?.state === 'sent',
    units: await any('org_units'),
    people: await any('persons'),
    users: (await db.from('users').select('id').limit(2)).length > 1,
    catalogue: await any('catalogue_items'),
    roles: await any('roles'),
  }
}

const any = async (table: string) => Boolean(await db.from(table).select('id').first())

/** The newest test mail and how it went; null when none has been asked for. */
export async function lastMailTest(): Promise<MailTest | null> {
  const mail = await db.from('mails').where('kind', 'mail_test').orderBy('id', 'desc').first()
  const planned = await db
    .from('intents')
    .where('kind', 'like', '%settings.mail_test_wanted')
    .whereIn('state', ['pending', 'running', 'needs_attention'])
    .orderBy('id', 'desc')
    .first()
  if (planned) return { state: 'pending', address: null, at: planned.created_at }
  return mail && { state: mail.state, address: mail.to_address, at: mail.sent_at }
}

interface MailTest {
  state: 'pending' | 'sent' | 'failed' | 'cancelled'
  address: string | null
  at: string | null
}

/** How many steps are left; none when an administrator has said that it is done. */
export async function firstRunLeft() {
  if ((await settings.read()).firstRunDoneAt) return 0
  return Object.values(await firstRunProgress()).filter((done) => !done).length
}

export const firstRunIsOpen = async () => !(await settings.read()).firstRunDoneAt
