import type { Actor } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import CreateUser, { type NewUser } from '#auth/actions/create_user'

type FirstAdministrator = Pick<NewUser, 'login' | 'password' | 'email' | 'locale'>

const setup: Actor = {
  kind: 'operator',
  personId: null,
  userId: null,
  source: 'web',
  label: 'first-run',
}

/** Makes the first user of an empty installation, an administrator. */
export default class CreateFirstAdministrator {
  /** @throws Conflict when there is a user already. */
  async handle(input: FirstAdministrator) {
    const administrator = { actor: setup, personId: null, duties: ['administrator' as const] }
    return new CreateUser().handle({ ...input, ...administrator }, refuseSecondInstallation)
  }
}

/** Locks the one row first, so that two who are first at the same time queue up on PostgreSQL too. */
async function refuseSecondInstallation(trx: Trx) {
  await trx.from('write_locks').where({ id: 1 }).update({ id: 1 })
  if (await trx.from('users').first()) throw new Conflict('there is a user already')
}
