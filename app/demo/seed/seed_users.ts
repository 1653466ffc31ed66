import hash from '@adonisjs/core/services/hash'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { addressOf, CAST, type CastMember } from '#demo/organisation/cast'

export const DEMO_PASSWORD = 'exempelkommun'

/** A login for everybody with a part. They share one password, so it is hashed once. */
export async function usersToSeed() {
  const password = await hash.use('scrypt').make(DEMO_PASSWORD)
  return async (trx: Trx) => {
    for (const member of CAST) await addUser(trx, member, password)
  }
}

async function addUser(trx: Trx, { login, duties = [] }: CastMember, password: string) {
  const email = addressOf(login)
  const person = await trx.from('persons').where('work_email', email).firstOrFail()
  const user = { login, email, password, person_id: person.id, created_at: clock.now() }
  const [row] = await trx
    .table('users')
    .insert({ ...user, locale: 'sv' })
    .returning('id')
  for (const duty of duties)
    await trx.table('user_duties').insert({ user_id: Number(row.id ?? row), duty })
}
