import type Person from '#people/models/person'
import { type PersonForm, personColumns } from '#people/person_form'

/** Puts a form into a person without saving it; the names of the columns that it would change. */
export function mergeForm(person: Person, form: PersonForm): string[] {
  person.merge(withoutSameNumber(personColumns(dated(person, form)), person))
  return Object.keys(person.$dirty)
}

/** The birth date of a person with a number follows from the number. */
const dated = (person: Person, form: PersonForm) =>
  person.identityKind && !form.identityNumber ? { ...form, birthDate: null } : form

/** Sealing the same number again gives another text; it is no change. */
function withoutSameNumber(columns: Partial<Person>, person: Person): Partial<Person> {
  if (columns.identityNumberHash !== person.identityNumberHash) return columns
  const { identityNumberSealed, ...rest } = columns
  return rest
}
