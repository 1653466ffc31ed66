import type { Trx } from '#shared/database/transaction'
import Employment from '#people/models/employment'
import type Person from '#people/models/person'
import type { PersonRow } from '#people/imports/person_row'
import type { PersonForm } from '#people/person_form'
import type { EmploymentFields } from '#people/rules/employment_columns'

/** The person that a row describes: an empty cell leaves what is known. */
export function personForm(row: PersonRow, known: Person | null): PersonForm {
  return {
    givenNames: row.givenNames,
    preferredName: row.preferredName ?? known?.preferredName ?? null,
    familyName: row.familyName,
    identityNumber: row.digits12,
    birthDate: row.digits12 ? null : row.birthDate,
    workEmail: row.email ?? known?.workEmail ?? null,
    workPhone: row.phone ?? known?.workPhone ?? null,
    privateEmail: known?.privateEmail ?? null,
    privatePhone: known?.privatePhone ?? null,
    protected: row.protected || undefined,
  }
}

/** The employment that a row describes. */
export const employmentFields = (
  row: PersonRow,
  orgUnitId: number,
  known: Employment | null
): EmploymentFields => ({
  orgUnitId,
  title: row.title,
  form: row.form ?? known?.form ?? 'permanent',
  employmentNumber: row.employmentNumber ?? known?.employmentNumber ?? null,
  startDate: row.startDate,
  lastDate: row.lastDate,
})

/** The employment that the row is about: by its number, else in that unit from that day. */
export async function knownEmployment(
  personId: number,
  row: PersonRow,
  orgUnitId: number,
  client?: Trx
): Promise<Employment | null> {
  const query = Employment.query({ client }).where({ personId }).whereNot('state', 'cancelled')
  if (row.employmentNumber) {
    const numbered = await query.clone().where('employmentNumber', row.employmentNumber).first()
    if (numbered) return numbered
  }
  return query.where({ orgUnitId, startDate: row.startDate }).first()
}
