import db from '@adonisjs/lucid/services/db'
import { settings } from '#settings/settings'
import { nearestManagers } from '#people/queries/managers'
import type { AccountFacts } from '#provisioning/template/fields'

export interface Subject {
  facts: Omit<AccountFacts, 'name' | 'user' | 'mail' | 'manager'>
  /** Directory ids of the accounts of the nearest managers. */
  managers: string[]
}

/** What is known of the person whom an order is about, for the template of accounts. */
export async function subjectOf(orderId: number): Promise<Subject> {
  const row = await rowOf(orderId)
  const { organisationName } = await settings.read()
  const facts = {
    given: row.preferred_name,
    givenNames: row.given_names,
    family: row.family_name,
    title: row.title,
    unit: row.unit,
    unitCode: row.unit_code,
    above: row.above,
    organisation: organisationName,
    number: row.employment_number,
    firstDay: row.start_date,
    lastDay: row.last_date,
    workPhone: row.work_phone,
  }
  return { facts, managers: await accountsOf(await nearestManagers(row.unit_id)) }
}

const rowOf = (orderId: number) =>
  db
    .from('orders as o')
    .join('persons as p', 'p.id', 'o.person_id')
    .join('employments as e', 'e.id', 'o.employment_id')
    .join('org_units as u', 'u.id', 'e.org_unit_id')
    .leftJoin('org_units as a', 'a.id', 'u.parent_id')
    .where('o.id', orderId)
    .select('p.preferred_name', 'p.given_names', 'p.family_name', 'p.work_phone')
    .select('e.title', 'e.employment_number', 'e.start_date', 'e.last_date')
    .select('u.id as unit_id', 'u.name as unit', 'u.code as unit_code', 'a.name as above')
    .firstOrFail()

async function accountsOf(personIds: number[]): Promise<string[]> {
  const rows = await db
    .from('accounts')
    .whereIn('person_id', personIds)
    .whereNotNull('directory_id')
    .whereNull('closed_at')
    .orderBy('id')
    .select('directory_id')
  return rows.map(({ directory_id: id }) => id)
}
