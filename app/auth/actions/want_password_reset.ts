import { randomUUID } from 'node:crypto'
import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import type User from '#auth/models/user'
import { passwordResetHash, passwordResetToken } from '#auth/password_reset_token'
import { recordUserAudit } from '#auth/record_user_audit'

const LIFE = { hours: 1 }

/** Has a link mailed with which the user chooses a new password, once, within an hour. */
export async function wantPasswordReset(trx: Trx, actor: Actor, user: User) {
  const [row] = await trx
    .insertQuery()
    .table('password_resets')
    .insert({
      user_id: user.id,
      token_hash: randomUUID(),
      expires_at: clock.in(LIFE),
      created_at: clock.now(),
    })
    .returning('id')
  const resetId = Number(row?.id ?? row)
  await trx
    .from('password_resets')
    .where('id', resetId)
    .update({ token_hash: passwordResetHash(passwordResetToken(resetId)) })
  await announce(trx, 'auth.password_reset_wanted', { resetId })
  await recordUserAudit(trx, actor, 'password_reset_wanted', user, { resetId })
}
