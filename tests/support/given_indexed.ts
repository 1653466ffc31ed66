import { inTransaction } from '#shared/database/transaction'
import type Person from '#people/models/person'
import { indexPerson } from '#people/search/index_person'
import { given } from '#tests/support/given'

/** A person who can be found by searching, as those are who come in by pages, orders and imports. */
export async function givenIndexed(...values: Parameters<typeof given.person>): Promise<Person> {
  const person = await given.person(...values)
  await inTransaction((trx) => indexPerson(trx, person.id))
  return person
}

export const reindex = (person: Person) => inTransaction((trx) => indexPerson(trx, person.id))
