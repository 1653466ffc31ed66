import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { wantPasswordReset } from '#auth/actions/want_password_reset'
import type User from '#auth/models/user'

/** Lets a new user choose a password by mail; without an address an operator sets it at the terminal. */
export async function wantFirstPassword(actor: Actor, user: User) {
  if (user.email) await inTransaction((trx) => wantPasswordReset(trx, actor, user))
}
