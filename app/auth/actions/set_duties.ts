import type { Actor } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { refuseLastAdministrator } from '#auth/last_administrator'
import type User from '#auth/models/user'
import type { Duty } from '#auth/permissions'
import { recordUserAudit } from '#auth/record_user_audit'

interface Change {
  actor: Actor
  user: User
  duties: Duty[]
}

/** Gives a user exactly these duties, beside those that groups of the directory give. */
export default class SetDuties {
  /** @throws Invalid when it would leave nobody, or yourself not, as administrator. */
  async handle({ actor, user, duties }: Change) {
    await inTransaction(async (trx) => {
      const before = await this.#byHand(trx, user)
      if (before.includes('administrator') && !duties.includes('administrator'))
        await this.#refuse(trx, actor, user)
      await trx
        .from('user_duties')
        .where({ user_id: user.id, by_group: false })
        .orWhere((given) => given.where('user_id', user.id).whereIn('duty', duties))
        .delete()
      for (const duty of duties) await trx.table('user_duties').insert({ user_id: user.id, duty })
      await recordUserAudit(trx, actor, 'duties_changed', user, { before, after: duties })
    })
  }

  async #byHand(trx: Trx, { id }: User): Promise<Duty[]> {
    const rows = await trx.from('user_duties').where('user_id', id).orderBy('duty').forUpdate()
    return rows.filter(({ by_group: byGroup }) => !byGroup).map(({ duty }) => duty)
  }

  async #refuse(trx: Trx, actor: Actor, user: User) {
    if (actor.userId === user.id) throw invalid({ duties: 'users.problems.own_administrator' })
    await refuseLastAdministrator(trx, user.id, 'duties')
  }
}
