import type { Actor } from '#shared/actor'
import { type Trx, inTransaction } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { recordAudit } from '#audit/record_audit'
import OrgUnit from '#people/models/org_unit'
import { takeVersion } from '#people/rules/take_version'
import { unitInUse } from '#people/rules/units_in_use'

interface Input {
  actor: Actor
  unitId: number
  version: number
  /** Null moves it to the top. */
  parentId: number | null
}

/** Moves a unit with everything below it. Moves queue up: two at once could make a circle. */
export default class MoveOrgUnit {
  handle({ actor, unitId, version, parentId }: Input) {
    return inTransaction(async (trx) => {
      await trx.from('write_locks').where({ id: 1 }).update({ id: 1 })
      await takeVersion(trx, 'org_units', unitId, version)
      const unit = await OrgUnit.findOrFail(unitId, { client: trx })
      const parent = parentId ? await unitInUse(trx, parentId, 'parentId') : null
      if (parent?.path.startsWith(unit.path))
        throw invalid({ parentId: 'org_units.problems.under_itself' })
      const from = unit.path
      await unit.merge({ parentId: parent?.id ?? null }).save()
      await this.#moveBranch(trx, from, `${parent?.path ?? '/'}${unit.id}/`)
      await recordAudit(trx, actor, {
        action: 'org_unit.moved',
        subjectType: 'org_unit',
        subjectId: unitId,
        details: { fromPath: from, parentId },
      })
    })
  }

  #moveBranch(trx: Trx, from: string, to: string) {
    return trx.rawQuery('UPDATE org_units SET path = ? || substr(path, ?) WHERE path LIKE ?', [
      to,
      from.length + 1,
      `${from}%`,
    ])
  }
}
