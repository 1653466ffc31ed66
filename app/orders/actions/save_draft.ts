import type { Actor } from '#shared/actor'
import { guardedUpdate } from '#shared/database/guarded_update'
import { inTransaction } from '#shared/database/transaction'
import { writeDraft } from '#orders/drafts'
import type { HireForm } from '#orders/hire_form'

interface Input {
  actor: Actor
  order: { id: number; version: number }
  form: HireForm
}

export default class SaveDraft {
  /** @throws Conflict when it is no draft any more, or was saved in another window since. */
  handle({ order: { id, version }, form }: Input) {
    return inTransaction(async (trx) => {
      const known = { id, version, state: 'draft' }
      await guardedUpdate(trx, 'orders', known, {
        version: version + 1,
        org_unit_id: form.orgUnitId,
      })
      await writeDraft(trx, id, form)
    })
  }
}
