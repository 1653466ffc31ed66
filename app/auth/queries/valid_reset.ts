import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import User from '#auth/models/user'
import { passwordResetHash } from '#auth/password_reset_token'

/** The user whom a mailed link still lets choose a password; null when it no longer does. */
export async function validReset(token: string) {
  const reset = await db
    .from('password_resets')
    .where('token_hash', passwordResetHash(token))
    .whereNull('used_at')
    .where('expires_at', '>', clock.now())
    .first()
  if (!reset) return null
  return User.query().where('id', reset.user_id).whereNull('disabledAt').first()
}
