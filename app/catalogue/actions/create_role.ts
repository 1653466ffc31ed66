import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import Role from '#catalogue/models/role'
import { roleCode } from '#catalogue/parts/item_code'
import { lockCatalogue } from '#catalogue/parts/lock_catalogue'
import { writeProposals, writeRoleItems } from '#catalogue/parts/write_role'
import type { RoleForm } from '#catalogue/role_form'

interface NewRole {
  actor: Actor
  form: RoleForm
}

/** Adds a named bundle of items and levels. */
export default class CreateRole {
  /** @throws Invalid for a taken code, an unknown item, level or unit. */
  async handle(input: NewRole, trx?: Trx): Promise<Role> {
    return trx ? this.#create(trx, input) : inTransaction((own) => this.#create(own, input))
  }

  async #create(trx: Trx, { actor, form }: NewRole) {
    await lockCatalogue(trx)
    const code = await roleCode(trx, form, null)
    const { name, description } = form
    const columns = { code, name, description, version: 1, created_at: clock.now() }
    const [row] = await trx.table('roles').insert(columns).returning('id')
    const id = Number(row.id ?? row)
    await writeRoleItems(trx, id, form.items)
    await writeProposals(trx, id, form.proposals)
    const subject = { subjectType: 'role', subjectId: id, details: { items: form.items } }
    await recordAudit(trx, actor, { action: 'role.created', ...subject })
    return Role.findOrFail(id, { client: trx })
  }
}
