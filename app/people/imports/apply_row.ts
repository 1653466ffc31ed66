import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { fold } from '#shared/text/fold'
import { recordAudit } from '#audit/record_audit'
import AddEmployment from '#people/actions/add_employment'
import ChangeEmployment from '#people/actions/change_employment'
import ChangePerson from '#people/actions/change_person'
import CreatePerson from '#people/actions/create_person'
import { employmentFields, knownEmployment, personForm } from '#people/imports/merge_row'
import type { PersonRow } from '#people/imports/person_row'
import Person from '#people/models/person'
import { mergeForm } from '#people/rules/merge_form'
import { indexPerson } from '#people/search/index_person'

export type Outcome = 'created' | 'changed' | 'same'

interface Target {
  row: PersonRow
  personId: number | null
  orgUnitId: number
}

/** Brings a person, an employment and an account to what the row says. */
export async function applyRow(trx: Trx, actor: Actor, { row, personId, orgUnitId }: Target) {
  const person = await applyPerson(trx, actor, row, personId)
  const employed = await applyEmployment(trx, actor, row, person.id, orgUnitId)
  const account = await applyAccount(trx, actor, row, person.id)
  if (account) await indexPerson(trx, person.id)
  const changed = person.changed || employed || account
  const outcome: Outcome = personId === null ? 'created' : changed ? 'changed' : 'same'
  return { personId: person.id, outcome }
}

async function applyPerson(trx: Trx, actor: Actor, row: PersonRow, personId: number | null) {
  const known = personId === null ? null : await Person.findOrFail(personId, { client: trx })
  const form = personForm(row, known)
  if (!known) {
    const { id } = await new CreatePerson().handle({ actor, form }, trx)
    return { id, changed: true }
  }
  const changed = mergeForm(known, form).length > 0
  if (changed) await new ChangePerson().handle({ actor, personId: known.id, form }, trx)
  return { id: known.id, changed }
}

/** One that is still ordered is left alone: its order decides. */
async function applyEmployment(
  trx: Trx,
  actor: Actor,
  row: PersonRow,
  personId: number,
  orgUnitId: number
) {
  const known = await knownEmployment(personId, row, orgUnitId, trx)
  const employment = employmentFields(row, orgUnitId, known)
  if (!known) {
    await new AddEmployment().handle({ actor, personId, employment }, trx)
    return true
  }
  if (known.state === 'planned' || !known.merge(employment).$isDirty) return false
  await new ChangeEmployment().handle({ actor, employmentId: known.id, employment }, trx)
  return true
}

async function applyAccount(trx: Trx, actor: Actor, row: PersonRow, personId: number) {
  if (!row.userName) return false
  const key = fold(row.userName)
  if (await trx.from('accounts').where('user_name_key', key).first()) return false
  await trx.table('accounts').insert({
    person_id: personId,
    user_name: row.userName,
    user_name_key: key,
    email: row.email,
    source: 'import',
    created_at: clock.now(),
  })
  const details = { source: 'import' }
  await recordAudit(trx, actor, {
    action: 'account.recorded',
    subjectType: 'person',
    subjectId: personId,
    personId,
    details,
  })
  return true
}
