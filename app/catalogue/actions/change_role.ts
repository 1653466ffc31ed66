import type { Actor } from '#shared/actor'
import { guardedUpdate } from '#shared/database/guarded_update'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import { changesBetween } from '#catalogue/parts/changes_between'
import { roleCode } from '#catalogue/parts/item_code'
import { lockCatalogue } from '#catalogue/parts/lock_catalogue'
import { writeProposals, writeRoleItems } from '#catalogue/parts/write_role'
import type { RoleForm } from '#catalogue/role_form'

interface RoleChange {
  actor: Actor
  role: { id: number; version: number }
  form: RoleForm
}

/** Changes a role. Orders already placed keep the lines they have. */
export default class ChangeRole {
  /** @throws Conflict when it was changed since it was read; Invalid as when it is created. */
  async handle(input: RoleChange, trx?: Trx): Promise<void> {
    return trx ? this.#change(trx, input) : inTransaction((own) => this.#change(own, input))
  }

  async #change(trx: Trx, { actor, role: { id, version }, form }: RoleChange) {
    await lockCatalogue(trx)
    const before = await trx.from('roles').where({ id }).firstOrFail()
    const code = form.code === null ? before.code : await roleCode(trx, form, id)
    const columns = { code, name: form.name, description: form.description }
    await guardedUpdate(trx, 'roles', { id, version }, { ...columns, version: version + 1 })
    await writeRoleItems(trx, id, form.items)
    await writeProposals(trx, id, form.proposals)
    const details = { ...changesBetween(before, columns), items: form.items }
    const subject = { subjectType: 'role', subjectId: id, details }
    await recordAudit(trx, actor, { action: 'role.changed', ...subject })
  }
}
