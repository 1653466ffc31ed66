import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { intend } from '#shared/outbox/intend'
import { recordAudit } from '#audit/record_audit'
import { actorKey } from '#provisioning/sync/actor_key'

export default class StartSync {
  /** Has the directory looked at now, without waiting for the next time. */
  async handle({ actor }: { actor: Actor }) {
    const startedBy = actorKey(actor)
    const ids = { at: clock.now(), ...(startedBy ? { startedBy } : {}) }
    await inTransaction(async (trx) => {
      await intend(trx, 'provisioning.sync', ids)
      const subject = { subjectType: 'directory_sync' }
      await recordAudit(trx, actor, { action: 'directory_sync.wanted', ...subject })
    })
  }
}
