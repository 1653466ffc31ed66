import { asRecordId } from '#shared/http/record_id'
import { type PeopleReader, withinScope } from '#people/scope'
import Person from '#people/models/person'

/** The person, if the reader may see them. @throws a not-found error, alike for hidden and missing. */
export function findPersonSeen(reader: PeopleReader, personId: number | string) {
  return personsSeen(reader).where('persons.id', asRecordId(personId)).firstOrFail()
}

/** Persons that the reader may see, as models. */
export function personsSeen(reader: PeopleReader) {
  const query = Person.query()
  withinScope(query as any, reader)
  return query
}
