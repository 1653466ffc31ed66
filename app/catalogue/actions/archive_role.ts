import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { guardedUpdate } from '#shared/database/guarded_update'
import { inTransaction } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'

interface Input {
  actor: Actor
  role: { id: number; version: number }
}

/** Takes a role out of ordering. Those who have it keep it. */
export default class ArchiveRole {
  /** @throws Conflict when it was changed since it was read. */
  async handle({ actor, role: { id, version } }: Input) {
    await inTransaction(async (trx) => {
      const change = { archived_at: clock.now(), version: version + 1 }
      await guardedUpdate(trx, 'roles', { id, version, archived_at: null }, change)
      const subject = { subjectType: 'role', subjectId: id }
      await recordAudit(trx, actor, { action: 'role.archived', ...subject })
    })
  }
}
