import db from '@adonisjs/lucid/services/db'
import { type Audience, type PresentedPerson, presentPerson } from '#people/presenter'
import { unitPathsOf } from '#people/queries/unit_paths'

/** Persons by id as one reader may see them, for lists that hold only ids. Two queries, however many. */
export async function presentPersons(
  ids: (number | null | undefined)[],
  audience: Audience
): Promise<Map<number, PresentedPerson>> {
  const wanted = [...new Set(ids.filter((id) => typeof id === 'number'))]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .from('persons')
    .whereIn('id', wanted)
    .select('id', 'protected', 'preferred_name as preferredName', 'family_name as familyName')
  const paths = await unitPathsOf(rows.filter((row) => row.protected).map((row) => row.id))
  return new Map(
    rows.map((row) => {
      const person = { ...row, protected: Boolean(row.protected) }
      return [row.id, presentPerson(person, audience, paths.get(row.id))]
    })
  )
}
