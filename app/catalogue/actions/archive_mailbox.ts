import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { guardedUpdate } from '#shared/database/guarded_update'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { recordAudit } from '#audit/record_audit'
import { lockCatalogue } from '#catalogue/parts/lock_catalogue'
import { tellOfMailbox } from '#catalogue/parts/tell_of_mailbox'
import { itemsLeftWithout } from '#catalogue/rules/active_administrators'

interface Archiving {
  actor: Actor
  id: number
}

/** Takes a shared mailbox out of use. */
export default class ArchiveMailbox {
  /** @throws Invalid when an item would be left without administrator; Conflict when archived already. */
  async handle({ actor, id }: Archiving) {
    await inTransaction(async (trx) => {
      await lockCatalogue(trx)
      await refuseLast(trx, id)
      const archived = { archived_at: clock.now() }
      await guardedUpdate(trx, 'shared_mailboxes', { id, archived_at: null }, archived)
      await tellOfMailbox(trx, id)
      const entry = { subjectType: 'shared_mailbox', subjectId: id }
      await recordAudit(trx, actor, { action: 'shared_mailbox.archived', ...entry })
    })
  }
}

async function refuseLast(trx: Trx, mailboxId: number) {
  const items = await itemsLeftWithout({ mailboxId }, trx)
  const names = items.map(({ name }) => name).join(', ')
  if (items.length > 0)
    throw invalid({ mailbox: { key: 'catalogue.problems.last_mailbox', values: { names } } })
}
