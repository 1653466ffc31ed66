import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import OrgUnit from '#people/models/org_unit'
import { takeVersion } from '#people/rules/take_version'
import { refuseTakenCode } from '#people/rules/unit_codes'
import { indexPeopleOfUnit } from '#people/search/index_person'

interface Input {
  actor: Actor
  unitId: number
  version: number
  change: { name: string; code: string }
}

/** Gives a unit another name or code. */
export default class ChangeOrgUnit {
  handle({ actor, unitId, version, change: { name, code } }: Input) {
    return inTransaction(async (trx) => {
      await takeVersion(trx, 'org_units', unitId, version)
      await refuseTakenCode(trx, code, unitId)
      const unit = await OrgUnit.findOrFail(unitId, { client: trx })
      const renamed = unit.name !== name
      await unit.merge({ name, code }).save()
      if (renamed) await indexPeopleOfUnit(trx, unitId)
      await recordAudit(trx, actor, {
        action: 'org_unit.changed',
        subjectType: 'org_unit',
        subjectId: unitId,
        details: { code, renamed },
      })
      return unit
    })
  }
}
