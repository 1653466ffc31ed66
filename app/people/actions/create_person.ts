import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { type Trx, inTransaction } from '#shared/database/transaction'
import { isUniqueViolation } from '#shared/database/unique'
import { recordAudit } from '#audit/record_audit'
import Person from '#people/models/person'
import { type PersonForm, personColumns } from '#people/person_form'
import { numberTaken, refuseTakenNumber } from '#people/rules/identity_hashes'
import { indexPerson } from '#people/search/index_person'

interface Input {
  actor: Actor
  form: PersonForm
}

/** Enters a person. @throws Invalid when somebody already has the identity number. */
export default class CreatePerson {
  async handle(input: Input, trx?: Trx): Promise<Person> {
    try {
      if (trx) return await this.#create(trx, input)
      return await inTransaction((own) => this.#create(own, input))
    } catch (error) {
      throw isUniqueViolation(error) ? numberTaken() : error
    }
  }

  async #create(trx: Trx, { actor, form }: Input) {
    const columns = personColumns(form)
    await refuseTakenNumber(trx, hashIn(columns))
    const person = await Person.create(
      { protected: false, ...columns, createdAt: clock.now() },
      { client: trx }
    )
    await indexPerson(trx, person.id)
    await recordAudit(trx, actor, {
      action: 'person.created',
      subjectType: 'person',
      subjectId: person.id,
      personId: person.id,
      details: { protected: person.protected, withNumber: person.identityKind !== null },
    })
    return person
  }
}

const hashIn = (columns: object) =>
  (columns as { identityNumberHash?: string | null }).identityNumberHash
