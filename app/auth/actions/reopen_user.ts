import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import type User from '#auth/models/user'
import { recordUserAudit } from '#auth/record_user_audit'

/** Lets a user sign in again, with the password as it was. */
export default class ReopenUser {
  async handle({ actor, user }: { actor: Actor; user: User }) {
    await inTransaction(async (trx) => {
      await trx.from('users').where('id', user.id).update({ disabled_at: null })
      await recordUserAudit(trx, actor, 'reopened', user)
    })
  }
}
