import db from '@adonisjs/lucid/services/db'
import { fold } from '#shared/text/fold'
import { hashIdentityNumber, parseIdentityNumber } from '#people/identity_numbers'
import type { Audience, PresentedPerson } from '#people/presenter'
import { presentPersons } from '#people/queries/present_persons'

export interface Candidate {
  /** As typed, or twelve digits. */
  identityNumber?: string | null
  preferredName?: string | null
  givenNames?: string | null
  familyName: string
  birthDate?: string | null
}

/** Why it may be the same person; `same_name` alone is weak. */
export type Likeness = 'same_number' | 'same_name_and_birth_date' | 'same_name'

export interface PossibleDuplicate {
  person: PresentedPerson
  likeness: Likeness
  weak: boolean
}

const MOST = 10

/** Persons who may be the one that is about to be entered, surest first, as the reader may see them. */
export async function possibleDuplicates(
  candidate: Candidate,
  audience: Audience
): Promise<PossibleDuplicate[]> {
  const found = await findDuplicates(candidate)
  const persons = await presentPersons([...found.keys()], audience)
  return [...found].flatMap(([id, likeness]) => {
    const person = persons.get(id)!
    const shown = !person.hidden || likeness === 'same_number'
    return shown ? [{ person, likeness, weak: likeness === 'same_name' }] : []
  })
}

/** By person id, the same without a reader: for imports and actions. */
export async function findDuplicates(candidate: Candidate): Promise<Map<number, Likeness>> {
  const number = candidate.identityNumber ? parseIdentityNumber(candidate.identityNumber) : null
  const birthDate = number?.birthDate ?? candidate.birthDate ?? null
  const found = new Map<number, Likeness>()
  if (number) for (const id of await withNumber(number.digits12)) found.set(id, 'same_number')
  for (const row of await withName(candidate)) {
    if (found.has(row.id) || contradicts(row, birthDate, number !== null)) continue
    found.set(row.id, birthDate && row.birth_date ? 'same_name_and_birth_date' : 'same_name')
  }
  return new Map(
    [...found].sort(([, a], [, b]) => RANK.indexOf(a) - RANK.indexOf(b)).slice(0, MOST)
  )
}

const RANK: Likeness[] = ['same_number', 'same_name_and_birth_date', 'same_name']

async function withNumber(digits12: string): Promise<number[]> {
  const hash = hashIdentityNumber(digits12)
  const rows = await db.from('persons').where('identity_number_hash', hash).select('id')
  return rows.map(({ id }) => id)
}

function withName({ preferredName, givenNames, familyName }: Candidate) {
  const names = [preferredName, givenNames, givenNames?.split(' ')[0]].filter(Boolean)
  const sortNames = new Set(names.map((name) => fold(`${familyName} ${name}`)))
  return db
    .from('persons')
    .whereIn('sort_name', [...sortNames])
    .select('id', 'birth_date', 'identity_number_hash')
    .limit(50)
}

/** Born on another day, or known by another number: somebody else with the same name. */
function contradicts(row: any, birthDate: string | null, hasNumber: boolean) {
  if (birthDate && row.birth_date && row.birth_date !== birthDate) return true
  return hasNumber && row.identity_number_hash !== null
}
