import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#shared/actor'
import Account from '#people/models/account'
import CreateUser from '#auth/actions/create_user'
import User from '#auth/models/user'

/**
 * The user of the person whose account it is, made at their first sign-in; null when no person has it,
 * or not any more. A user who was closed stays closed.
 */
export async function userOfAccount(directoryId: string): Promise<User | null> {
  const account = await Account.query().where({ directoryId }).whereNull('closedAt').first()
  if (!account) return null
  const { personId } = account
  return (await User.findBy({ personId })) ?? ensureUser(account)
}

/** Two who do this at the same time: the second finds what the first has made. */
async function ensureUser(account: Account) {
  try {
    return await makeUser(account)
  } catch (error) {
    const made = await User.findBy({ personId: account.personId })
    if (!made) throw error
    return made
  }
}

async function makeUser({ personId, userName, email }: Account) {
  const actor: Actor = { kind: 'person', personId, userId: null, source: 'web' }
  const user = { actor, personId, email, password: null, hasPassword: false }
  return new CreateUser().handle({
    ...user,
    login: await freeLogin(userName),
    duties: [],
    locale: 'sv',
  })
}

/** Somebody else may have the user name as a login of their own here. */
async function freeLogin(userName: string) {
  const taken = await db.from('users').where('login', userName.toLowerCase()).first()
  return taken ? randomUUID() : userName
}
