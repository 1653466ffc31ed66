import type { Actor } from '#shared/actor'
import { type Trx, inTransaction } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import OrgUnit from '#people/models/org_unit'
import { refuseTakenCode } from '#people/rules/unit_codes'
import { unitInUse } from '#people/rules/units_in_use'

interface Input {
  actor: Actor
  unit: { name: string; code: string; parentId?: number | null }
}

/** Adds a unit under another, or at the top. */
export default class CreateOrgUnit {
  handle(input: Input, trx?: Trx): Promise<OrgUnit> {
    return trx ? this.#create(trx, input) : inTransaction((own) => this.#create(own, input))
  }

  async #create(trx: Trx, { actor, unit: { name, code, parentId } }: Input) {
    const parent = parentId ? await unitInUse(trx, parentId, 'parentId') : null
    await refuseTakenCode(trx, code)
    const columns = { name, code, parentId: parent?.id ?? null, path: '/' }
    const unit = await OrgUnit.create(columns, { client: trx })
    await unit.merge({ path: `${parent?.path ?? '/'}${unit.id}/` }).save()
    await recordAudit(trx, actor, {
      action: 'org_unit.created',
      subjectType: 'org_unit',
      subjectId: unit.id,
      details: { code, parentId: unit.parentId },
    })
    return unit
  }
}
