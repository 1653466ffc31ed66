import db from '@adonisjs/lucid/services/db'
import type { Duty } from '#auth/permissions'
import type Person from '#people/models/person'
import type OrgUnit from '#people/models/org_unit'
import { given } from '#tests/support/given'
import { WALKERS, type Walker } from './walkers.js'

const DUTIES: Partial<Record<Walker, Duty>> = {
  hr: 'hr_officer',
  it: 'it',
  administrator: 'administrator',
  auditor: 'auditor',
}

async function employed(familyName: string, unit: OrgUnit, values: Partial<Person> = {}) {
  const person = await given.person({ preferredName: 'Vilma', familyName, ...values })
  const employment = await given.employment(person, unit)
  const user = await given.user({ login: familyName.toLowerCase(), person })
  return { person, employment, user }
}

export type Employed = Awaited<ReturnType<typeof employed>>

/** Somebody whom the walkers meet: in the unit below theirs, and in the other branch. */
async function peopleOf(unit: OrgUnit, name: string) {
  const someone = await employed(`${name}gren`, unit)
  const hidden = await employed(`${name}mark`, unit, { protected: true })
  await given.manager(unit, someone.person)
  await db
    .table('org_unit_assistants')
    .insert({ org_unit_id: unit.id, person_id: someone.person.id })
  return { unit, someone, hidden }
}

async function walkersIn(unit: OrgUnit) {
  const walkers = new Map<Walker, Employed>()
  for (const login of WALKERS) {
    const person = await given.person({ preferredName: 'Vilma', familyName: `Ek${login}` })
    const employment = await given.employment(person, unit)
    const duty = DUTIES[login]
    const user = await given.user({ login, person, duties: duty ? [duty] : [] })
    walkers.set(login, { person, employment, user })
  }
  const { person: manager } = walkers.get('manager')!
  const { person: assistant } = walkers.get('assistant')!
  await given.manager(unit, manager)
  await db.table('org_unit_assistants').insert({ org_unit_id: unit.id, person_id: assistant.id })
  return walkers
}

/** The branch of the walkers with a unit below it, and another branch. */
export async function givenPlaces() {
  const unit = await given.unit({ name: 'Norr' })
  const walkers = await walkersIn(unit)
  const below = await peopleOf(await given.unit({ name: 'Norrtorp', parent: unit }), 'Lund')
  const elsewhere = await peopleOf(await given.unit({ name: 'Söder' }), 'Berg')
  return { unit, walkers, below, elsewhere }
}

export type Places = Awaited<ReturnType<typeof givenPlaces>>
