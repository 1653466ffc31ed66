import type { Trx } from '#shared/database/transaction'
import { indexText } from '#people/search/search_index'

/** Call after every change of a person, their employments or accounts, in the same transaction. */
export async function indexPerson(trx: Trx, personId: number) {
  const person = await trx.from('persons').where('id', personId).firstOrFail()
  const employments = await trx
    .from('employments')
    .join('org_units', 'org_units.id', 'employments.org_unit_id')
    .where('person_id', personId)
    .whereNot('employments.state', 'cancelled')
    .select('title', 'employment_number', 'org_units.name as unit')
  const accounts = await trx.from('accounts').where('person_id', personId).select('user_name')
  const parts = [
    ...[person.preferred_name, person.given_names, person.family_name, person.work_email],
    ...employments.flatMap((row) => [row.title, row.unit, row.employment_number]),
    ...accounts.map((row) => row.user_name),
  ]
  await indexText(trx, 'person', personId, parts.filter(Boolean).join(' '))
}

/** The same for everybody in a unit, when its name changes. */
export async function indexPeopleOfUnit(trx: Trx, unitId: number) {
  const rows = await trx.from('employments').where('org_unit_id', unitId).distinct('person_id')
  for (const { person_id: personId } of rows) await indexPerson(trx, personId)
}
