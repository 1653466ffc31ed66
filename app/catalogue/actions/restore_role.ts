import type { Actor } from '#shared/actor'
import { guardedUpdate } from '#shared/database/guarded_update'
import { inTransaction } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'

interface Input {
  actor: Actor
  role: { id: number; version: number }
}

/** Makes an archived role possible to order again. */
export default class RestoreRole {
  /** @throws Conflict when it was changed since it was read. */
  async handle({ actor, role: { id, version } }: Input) {
    await inTransaction(async (trx) => {
      const change = { archived_at: null, version: version + 1 }
      await guardedUpdate(trx, 'roles', { id, version }, change)
      const subject = { subjectType: 'role', subjectId: id }
      await recordAudit(trx, actor, { action: 'role.restored', ...subject })
    })
  }
}
