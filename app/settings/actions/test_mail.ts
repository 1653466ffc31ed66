import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'

/** Has a test mail sent to a user's own address. False when the user has none. */
export default class TestMail {
  async handle({ userId }: { userId: number }) {
    if (!(await hasAddress(userId))) return false
    const test = randomUUID()
    await inTransaction((trx) => announce(trx, 'settings.mail_test_wanted', { userId, test }))
    return true
  }
}

async function hasAddress(userId: number) {
  const user = await db
    .from('users')
    .leftJoin('persons', 'persons.id', 'users.person_id')
    .where('users.id', userId)
    .select('users.email', 'persons.work_email')
    .first()
  return Boolean(user?.email ?? user?.work_email)
}
