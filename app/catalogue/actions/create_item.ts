import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import { columnsOf, type ItemForm } from '#catalogue/item_form'
import CatalogueItem from '#catalogue/models/catalogue_item'
import { itemCode } from '#catalogue/parts/item_code'
import { lockCatalogue } from '#catalogue/parts/lock_catalogue'
import { writeLevels } from '#catalogue/parts/write_levels'
import { writeAdministrators, writeOwners } from '#catalogue/parts/write_people'
import { writePrerequisites } from '#catalogue/parts/write_prerequisites'

interface NewItem {
  actor: Actor
  form: ItemForm
}

/** Adds a system, resource or kind of equipment to the catalogue. */
export default class CreateItem {
  /** @throws Invalid for a taken code, a circle, or nobody who can acknowledge. */
  async handle(input: NewItem, trx?: Trx): Promise<CatalogueItem> {
    return trx ? this.#create(trx, input) : inTransaction((own) => this.#create(own, input))
  }

  async #create(trx: Trx, { actor, form }: NewItem) {
    await lockCatalogue(trx)
    const id = await this.#insert(trx, form)
    await writeLevels(trx, id, form.levels)
    await writePrerequisites(trx, id, form.prerequisites)
    await writeOwners(trx, id, form.owners)
    await writeAdministrators(trx, id, form.administrators)
    const subject = { subjectType: 'catalogue_item', subjectId: id }
    const details = { kind: form.kind, primary: form.isPrimary, sensitive: form.isSensitive }
    await recordAudit(trx, actor, { action: 'catalogue_item.created', ...subject, details })
    return CatalogueItem.findOrFail(id, { client: trx })
  }

  async #insert(trx: Trx, form: ItemForm) {
    const code = await itemCode(trx, form, null)
    const columns = { ...columnsOf(form), code, version: 1, created_at: clock.now() }
    const [row] = await trx.table('catalogue_items').insert(columns).returning('id')
    return Number(row.id ?? row)
  }
}
