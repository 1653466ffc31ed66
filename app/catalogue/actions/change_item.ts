import type { Actor } from '#shared/actor'
import { guardedUpdate } from '#shared/database/guarded_update'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import { recordAudit } from '#audit/record_audit'
import { columnsOf, type ItemForm } from '#catalogue/item_form'
import { changesBetween } from '#catalogue/parts/changes_between'
import { itemCode } from '#catalogue/parts/item_code'
import { lockCatalogue } from '#catalogue/parts/lock_catalogue'
import { writeLevels } from '#catalogue/parts/write_levels'
import { writeAdministrators, writeOwners } from '#catalogue/parts/write_people'
import { writePrerequisites } from '#catalogue/parts/write_prerequisites'

interface ItemChange {
  actor: Actor
  item: { id: number; version: number }
  form: ItemForm
}

/** Changes an item and everything that belongs to it. */
export default class ChangeItem {
  /** @throws Conflict when it was changed since it was read; Invalid as when it is created. */
  async handle(input: ItemChange, trx?: Trx): Promise<void> {
    return trx ? this.#change(trx, input) : inTransaction((own) => this.#change(own, input))
  }

  async #change(trx: Trx, { actor, item, form }: ItemChange) {
    await lockCatalogue(trx)
    const version = item.version + 1
    const details = await this.#writeColumns(trx, item, form)
    await writeLevels(trx, item.id, form.levels)
    await writePrerequisites(trx, item.id, form.prerequisites)
    await writeOwners(trx, item.id, form.owners)
    if (await writeAdministrators(trx, item.id, form.administrators))
      await announce(trx, 'catalogue.administrators_changed', { itemId: item.id, version })
    const subject = { subjectType: 'catalogue_item', subjectId: item.id }
    await recordAudit(trx, actor, { action: 'catalogue_item.changed', ...subject, details })
  }

  async #writeColumns(trx: Trx, { id, version }: ItemChange['item'], form: ItemForm) {
    const before = await trx.from('catalogue_items').where({ id }).firstOrFail()
    const code = form.code === null ? before.code : await itemCode(trx, form, id)
    const columns = { ...columnsOf(form), code }
    await guardedUpdate(
      trx,
      'catalogue_items',
      { id, version },
      { ...columns, version: version + 1 }
    )
    return changesBetween(before, columns)
  }
}
