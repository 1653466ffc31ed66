import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import { type UnitPost, postTable } from '#people/rules/unit_posts'

interface Input {
  actor: Actor
  unitId: number
  personId: number
  post: UnitPost
}

/** Makes a person manager or assistant of a unit. Doing it twice changes nothing. */
export default class AppointToUnit {
  handle({ actor, unitId, personId, post }: Input) {
    return inTransaction(async (trx) => {
      const row = { org_unit_id: unitId, person_id: personId }
      const added = await trx
        .insertQuery()
        .table(postTable(post))
        .insert(row)
        .knexQuery.onConflict(['org_unit_id', 'person_id'])
        .ignore()
        .returning('person_id')
      if (added.length === 0) return
      await recordAudit(trx, actor, {
        action: `org_unit.${post}_added`,
        subjectType: 'org_unit',
        subjectId: unitId,
        personId,
      })
    })
  }
}
