import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import { lockCatalogue } from '#catalogue/parts/lock_catalogue'
import { tellOfMailbox } from '#catalogue/parts/tell_of_mailbox'

interface Restoring {
  actor: Actor
  id: number
}

/** Takes an archived shared mailbox back into use. */
export default class RestoreMailbox {
  async handle({ actor, id }: Restoring) {
    await inTransaction(async (trx) => {
      await lockCatalogue(trx)
      await trx.from('shared_mailboxes').where({ id }).update({ archived_at: null })
      await tellOfMailbox(trx, id)
      const entry = { subjectType: 'shared_mailbox', subjectId: id }
      await recordAudit(trx, actor, { action: 'shared_mailbox.restored', ...entry })
    })
  }
}
