import db from '@adonisjs/lucid/services/db'

/**
 * Whether a login is one for when the directory fails: with a password here, of nobody who has an account
 * in the directory. It works, and fails, without it.
 */
export async function isAnsweredHere(login: string) {
  const inDirectory = db
    .from('accounts')
    .whereNotNull('directory_id')
    .whereNull('closed_at')
    .select('person_id')
  const user = await db
    .from('users')
    .where({ login, has_password: true })
    .where((nobody) => nobody.whereNull('person_id').orWhereNotIn('person_id', inDirectory))
    .first()
  return Boolean(user)
}
