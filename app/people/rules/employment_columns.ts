import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import type { EmploymentForm } from '#people/enums'
import { unitInUse } from '#people/rules/units_in_use'

export interface EmploymentFields {
  orgUnitId: number
  title: string
  form: EmploymentForm
  employmentNumber?: string | null
  startDate: string
  lastDate?: string | null
}

/** The columns of an employment that can be. @throws Invalid with the field that is wrong. */
export async function employmentColumns(trx: Trx, fields: EmploymentFields, employmentId = 0) {
  if (fields.lastDate && fields.lastDate < fields.startDate)
    throw invalid({ lastDate: 'people.problems.last_before_start' })
  await unitInUse(trx, fields.orgUnitId, 'orgUnitId')
  await refuseTakenEmploymentNumber(trx, fields.employmentNumber, employmentId)
  return {
    orgUnitId: fields.orgUnitId,
    title: fields.title,
    form: fields.form,
    employmentNumber: fields.employmentNumber ?? null,
    startDate: fields.startDate,
    lastDate: fields.lastDate ?? null,
  }
}

async function refuseTakenEmploymentNumber(
  trx: Trx,
  number: string | null | undefined,
  employmentId: number
) {
  if (!number) return
  const taken = await trx
    .from('employments')
    .where('employment_number', number)
    .whereNot('id', employmentId)
    .first()
  if (taken) throw invalid({ employmentNumber: 'people.problems.employment_number_taken' })
}
