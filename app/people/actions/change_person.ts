import type { Actor } from '#shared/actor'
import { type Trx, inTransaction } from '#shared/database/transaction'
import { isUniqueViolation } from '#shared/database/unique'
import { announce } from '#shared/outbox/intend'
import { recordAudit } from '#audit/record_audit'
import Person from '#people/models/person'
import { mergeForm } from '#people/rules/merge_form'
import type { PersonForm } from '#people/person_form'
import { numberTaken, refuseTakenNumber } from '#people/rules/identity_hashes'
import { takeVersion } from '#people/rules/take_version'
import { indexPerson } from '#people/search/index_person'

interface Input {
  actor: Actor
  personId: number
  /** As the form showed it; without one the record is changed as it is. */
  version?: number
  form: PersonForm
}

/** What decides under which name others find the person. */
const NAMED_BY = ['preferredName', 'familyName', 'protected']

/** Corrects what is known of a person. Changing nothing writes nothing. */
export default class ChangePerson {
  async handle(input: Input, trx?: Trx): Promise<Person> {
    try {
      if (trx) return await this.#change(trx, input)
      return await inTransaction((own) => this.#change(own, input))
    } catch (error) {
      throw isUniqueViolation(error) ? numberTaken() : error
    }
  }

  async #change(trx: Trx, { actor, personId, version, form }: Input) {
    const person = await Person.findOrFail(personId, { client: trx })
    const changed = mergeForm(person, form)
    if (changed.length === 0) return person
    await takeVersion(trx, 'persons', personId, version ?? person.version)
    await refuseTakenNumber(trx, person.identityNumberHash, personId)
    await person.save()
    await indexPerson(trx, personId)
    await this.#record(trx, actor, personId, changed)
    if (changed.some((field) => NAMED_BY.includes(field)))
      await announce(trx, 'people.name_changed', { personId, version: person.version + 1 })
    return person
  }

  #record(trx: Trx, actor: Actor, personId: number, changed: string[]) {
    return recordAudit(trx, actor, {
      action: 'person.changed',
      subjectType: 'person',
      subjectId: personId,
      personId,
      details: { changed },
    })
  }
}
