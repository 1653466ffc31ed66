import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { guardedUpdate } from '#shared/database/guarded_update'
import { inTransaction } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'

interface Archiving {
  actor: Actor
  item: { id: number; version: number }
}

/** Takes an item out of ordering. What has been ordered and granted stays as it is. */
export default class ArchiveItem {
  /** @throws Conflict when it was changed, or archived already. */
  async handle({ actor, item: { id, version } }: Archiving) {
    await inTransaction(async (trx) => {
      const archived = { archived_at: clock.now(), version: version + 1 }
      await guardedUpdate(trx, 'catalogue_items', { id, version, archived_at: null }, archived)
      const subject = { subjectType: 'catalogue_item', subjectId: id }
      await recordAudit(trx, actor, { action: 'catalogue_item.archived', ...subject })
    })
  }
}
