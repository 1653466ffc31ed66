import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import OrgUnit from '#people/models/org_unit'

/** The unit that was chosen in a field. @throws when there is no such unit, or it is archived. */
export async function unitInUse(trx: Trx, unitId: number, field: string) {
  const unit = await OrgUnit.query({ client: trx })
    .where('id', unitId)
    .whereNull('archivedAt')
    .first()
  if (!unit) throw invalid({ [field]: 'org_units.problems.no_such_unit' })
  return unit
}
