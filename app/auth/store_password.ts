import hash from '@adonisjs/core/services/hash'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { passwordProblem } from '#auth/rules/password_rules'

/**
 * The hash of a new password; made before the transaction, which may not last that long.
 * @throws Invalid when the password breaks a rule.
 */
export async function hashedPassword(password: string, login: string) {
  const problem = passwordProblem(password, login)
  if (problem) throw invalid({ password: problem })
  return hash.use('scrypt').make(password)
}

/** Puts a new password in place and makes every reset that was sent before worthless. */
export async function storePassword(trx: Trx, userId: number, hashed: string) {
  const now = clock.now()
  const columns = { password: hashed, password_changed_at: now, has_password: true }
  await trx.from('users').where('id', userId).update(columns)
  await trx
    .from('password_resets')
    .where('user_id', userId)
    .whereNull('used_at')
    .update({ used_at: now })
  return now
}
