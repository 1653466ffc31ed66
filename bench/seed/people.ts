import db from '@adonisjs/lucid/services/db'
import { fold } from '#shared/text/fold'
import { nameKeys } from '#people/person_form'
import { fill, isPostgres } from './sql.js'
import { nameOf } from './names.js'
import { NOW, PEOPLE_A_UNIT } from './plan.js'

const CHUNK = 400

function personRow(id: number) {
  const name = nameOf(id)
  const { sortName, sortKey } = nameKeys(name.familyName, name.preferredName)
  return {
    id,
    given_names: name.givenNames,
    preferred_name: name.preferredName,
    family_name: name.familyName,
    sort_name: sortName,
    sort_key: sortKey,
    work_email: `anvandare${id}@exempelkommun.se`,
    protected: isPostgres() ? id % 500 === 0 : Number(id % 500 === 0),
    created_at: NOW,
  }
}

async function givenUnits(count: number) {
  await fill(
    'org_units',
    ['id', 'parent_id', 'code', 'name', 'path'],
    count,
    `i, CASE WHEN i = 1 THEN NULL ELSE 1 END, 'E' || i, 'Enhet ' || i,
     CASE WHEN i = 1 THEN '/1/' ELSE '/1/' || i || '/' END`
  )
}

/** Persons, each with an employment, an account and a place in the search; a manager for each unit. */
export async function givenPeople(people: number) {
  const units = Math.ceil(people / PEOPLE_A_UNIT)
  await givenUnits(units)
  for (let first = 1; first <= people; first += CHUNK) {
    const ids = Array.from({ length: Math.min(CHUNK, people - first + 1) }, (_, n) => first + n)
    await db.table('persons').multiInsert(ids.map(personRow))
  }
  await fill(
    'employments',
    ['person_id', 'org_unit_id', 'title', 'form', 'start_date', 'state', 'created_at'],
    people,
    `i, 1 + i % ${units}, 'Lärare', 'permanent', '2020-01-01', 'confirmed', '${NOW}'`
  )
  await fill(
    'accounts',
    ['person_id', 'user_name', 'user_name_key', 'email', 'source', 'created_at'],
    people,
    `i, 'anvandare' || i, 'anvandare' || i, 'anvandare' || i || '@exempelkommun.se', 'import', '${NOW}'`
  )
  await fill('org_unit_managers', ['org_unit_id', 'person_id'], units, 'i, i')
  await indexPeople()
}

async function indexPeople() {
  const rowid = isPostgres() ? '' : 'rowid, '
  const number = isPostgres() ? '' : 'p.id * 16, '
  await db.rawQuery(
    `INSERT INTO search_texts (${rowid}kind, record_id, text)
     SELECT ${number}'person', p.id, p.sort_name || ' ${fold('Lärare')} enhet ' || e.org_unit_id || ' anvandare' || p.id
     FROM persons p JOIN employments e ON e.person_id = p.id`
  )
}
