import db from '@adonisjs/lucid/services/db'
import { fold } from '#shared/text/fold'
import { type Outcome } from '#people/imports/apply_row'
import { type CheckedRow, keyOf } from '#people/imports/check_people'
import { employmentFields, knownEmployment, personForm } from '#people/imports/merge_row'
import { UnitIndex } from '#people/imports/unit_index'
import Person from '#people/models/person'
import { mergeForm } from '#people/rules/merge_form'

export type Tally = Record<Outcome, number>

/** How many rows would create, change or leave people alike; nothing is saved. */
export async function planPeople(rows: CheckedRow[]): Promise<Tally> {
  const units = await UnitIndex.read()
  const tally: Tally = { created: 0, changed: 0, same: 0 }
  const entered = new Set<string>()
  for (const row of rows) {
    const again = row.personId === null && entered.has(keyOf(row))
    entered.add(keyOf(row))
    tally[again ? 'changed' : await outcomeOf(row, units)]++
  }
  return tally
}

async function outcomeOf(row: CheckedRow, units: UnitIndex): Promise<Outcome> {
  if (row.personId === null) return 'created'
  const person = await Person.findOrFail(row.personId)
  if (mergeForm(person, personForm(row, person)).length > 0) return 'changed'
  const unit = units.find(row.unit)
  if (!('id' in unit)) return 'changed'
  const employment = await knownEmployment(person.id, row, unit.id)
  if (!employment) return 'changed'
  if (employment.state === 'planned') return 'same'
  if (employment.merge(employmentFields(row, unit.id, employment)).$isDirty) return 'changed'
  return (await hasAccount(row)) ? 'same' : 'changed'
}

async function hasAccount({ userName }: CheckedRow) {
  if (!userName) return true
  return Boolean(await db.from('accounts').where('user_name_key', fold(userName)).first())
}
