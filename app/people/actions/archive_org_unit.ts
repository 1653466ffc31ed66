import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { type Trx, inTransaction } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { recordAudit } from '#audit/record_audit'
import OrgUnit from '#people/models/org_unit'
import { takeVersion } from '#people/rules/take_version'

interface Input {
  actor: Actor
  unitId: number
  version: number
}

/** Takes an empty unit out of use; its history stays. */
export default class ArchiveOrgUnit {
  handle({ actor, unitId, version }: Input) {
    return inTransaction(async (trx) => {
      await takeVersion(trx, 'org_units', unitId, version)
      const unit = await OrgUnit.findOrFail(unitId, { client: trx })
      if (await this.#hasSubUnits(trx, unitId))
        throw invalid({ unit: 'org_units.problems.has_sub_units' })
      if (await this.#hasPeople(trx, unitId))
        throw invalid({ unit: 'org_units.problems.has_people' })
      await unit.merge({ archivedAt: unit.archivedAt ?? clock.now() }).save()
      await recordAudit(trx, actor, {
        action: 'org_unit.archived',
        subjectType: 'org_unit',
        subjectId: unitId,
      })
    })
  }

  #hasSubUnits(trx: Trx, unitId: number) {
    return trx.from('org_units').where('parent_id', unitId).whereNull('archived_at').first()
  }

  #hasPeople(trx: Trx, unitId: number) {
    return trx
      .from('employments')
      .where('org_unit_id', unitId)
      .whereNot('state', 'cancelled')
      .where((query) => query.whereNull('last_date').orWhere('last_date', '>=', clock.today()))
      .first()
  }
}
