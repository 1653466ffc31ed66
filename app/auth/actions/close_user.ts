import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { endSessions } from '#auth/end_sessions'
import { refuseLastAdministrator } from '#auth/last_administrator'
import type User from '#auth/models/user'
import { recordUserAudit } from '#auth/record_user_audit'

/** Closes a sign-in at once: what is open in a browser ends with the next click. */
export default class CloseUser {
  /** @throws Invalid for yourself and for the last administrator. */
  async handle({ actor, user }: { actor: Actor; user: User }) {
    if (actor.userId === user.id) throw invalid({ user: 'users.problems.own_closing' })
    await inTransaction(async (trx) => {
      await refuseLastAdministrator(trx, user.id, 'user')
      await trx
        .from('users')
        .where('id', user.id)
        .whereNull('disabled_at')
        .update({ disabled_at: clock.now() })
      await endSessions(trx, user.id)
      await recordUserAudit(trx, actor, 'closed', user)
    })
  }
}
