import type { Actor } from '#shared/actor'
import { guardedUpdate } from '#shared/database/guarded_update'
import { inTransaction } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import { lockCatalogue } from '#catalogue/parts/lock_catalogue'
import { refuseWithoutAdministrator } from '#catalogue/parts/write_people'

interface Restoring {
  actor: Actor
  item: { id: number; version: number }
}

/** Makes an archived item possible to order again. */
export default class RestoreItem {
  /** @throws Conflict when it was changed; Invalid when nobody is left to acknowledge it. */
  async handle({ actor, item: { id, version } }: Restoring) {
    await inTransaction(async (trx) => {
      await lockCatalogue(trx)
      const restored = { archived_at: null, version: version + 1 }
      await guardedUpdate(trx, 'catalogue_items', { id, version }, restored)
      await refuseWithoutAdministrator(trx, id)
      const subject = { subjectType: 'catalogue_item', subjectId: id }
      await recordAudit(trx, actor, { action: 'catalogue_item.restored', ...subject })
    })
  }
}
