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

/** Ends a person's time as manager or assistant of a unit. */
export default class DismissFromUnit {
  handle({ actor, unitId, personId, post }: Input) {
    return inTransaction(async (trx) => {
      const row = { org_unit_id: unitId, person_id: personId }
      const [removed] = [await trx.from(postTable(post)).where(row).delete()].flat()
      if (!Number(removed)) return
      await recordAudit(trx, actor, {
        action: `org_unit.${post}_removed`,
        subjectType: 'org_unit',
        subjectId: unitId,
        personId,
      })
    })
  }
}
