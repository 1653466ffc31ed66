import db from '@adonisjs/lucid/services/db'
import { invalid } from '#shared/exceptions/invalid'
import { type PeopleReader, withinScope } from '#people/scope'
import { whereNamed } from '#people/queries/list_persons'

/**
 * The one person that somebody meant by a name, user name, e-mail or employment number.
 * @throws Invalid when none, or more than one, fits among those the reader may see.
 */
export async function namedPerson(reader: PeopleReader, text: string, field: string) {
  const rows = await whereNamed(withinScope(db.from('persons'), reader), text)
    .select('persons.id', 'work_email', 'preferred_name', 'family_name')
    .limit(20)
  const exact = rows.filter((row: any) => spellings(row).includes(text.trim().toLowerCase()))
  const fitting = exact.length > 0 ? exact : rows
  if (fitting.length === 0) throw invalid({ [field]: 'people.problems.nobody_named' })
  if (fitting.length > 1) throw invalid({ [field]: 'people.problems.many_named' })
  return fitting[0].id as number
}

const spellings = (row: any) =>
  [row.work_email, `${row.preferred_name} ${row.family_name}`]
    .filter(Boolean)
    .map((text: string) => text.toLowerCase())
