import db from '@adonisjs/lucid/services/db'
import hash from '@adonisjs/core/services/hash'
import { PASSWORD } from '#tests/support/password'
import { MANAGERS, NOW } from './plan.js'

/** HR, an administrator of Kvittens, and the first persons, who manage units and administer systems. */
export async function givenUsers() {
  const password = await hash.use('scrypt').make(PASSWORD)
  const logins = ['hr', 'adam', ...Array.from({ length: MANAGERS }, (_, n) => `chef${n + 1}`)]
  const first = 9
  await db.table('users').multiInsert(
    logins.map((login, n) => ({
      login,
      password,
      email: `${login}@exempelkommun.se`,
      person_id: login.startsWith('chef') ? n - 1 : first + n,
      locale: 'sv',
      created_at: NOW,
    }))
  )
  const users = await db.from('users').whereIn('login', ['hr', 'adam']).select('id', 'login')
  await db.table('user_duties').multiInsert(
    users.map(({ id, login }) => ({
      user_id: id,
      duty: login === 'hr' ? 'hr_officer' : 'administrator',
    }))
  )
}
