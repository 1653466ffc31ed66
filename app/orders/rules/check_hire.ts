import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import type { HireForm } from '#orders/hire_form'

/** @throws Invalid when the records forbid the hire: days may have passed since it was typed. */
export async function checkHire(trx: Trx, form: HireForm) {
  const unit = await trx
    .from('org_units')
    .where('id', form.orgUnitId)
    .whereNull('archived_at')
    .first()
  if (!unit) throw invalid({ orgUnitId: 'orders.problems.unit_gone' })
  if (form.startDate < clock.today())
    throw invalid({ startDate: 'orders.problems.start_before_today' })
  if (form.lastDate && form.lastDate < form.startDate)
    throw invalid({ lastDate: 'orders.problems.last_before_start' })
  if (form.lines.length === 0) throw invalid({ lines: 'orders.problems.no_lines' })
}
