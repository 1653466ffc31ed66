import type { Actor } from '#shared/actor'
import { type Trx, inTransaction } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import Employment from '#people/models/employment'
import { type EmploymentFields, employmentColumns } from '#people/rules/employment_columns'
import { takeVersion } from '#people/rules/take_version'
import { indexPerson } from '#people/search/index_person'

interface Input {
  actor: Actor
  employmentId: number
  /** As the form showed it; without one the record is changed as it is. */
  version?: number
  employment: EmploymentFields
}

/** Corrects an employment. Changing nothing writes nothing. */
export default class ChangeEmployment {
  handle(input: Input, trx?: Trx): Promise<Employment> {
    return trx ? this.#change(trx, input) : inTransaction((own) => this.#change(own, input))
  }

  async #change(trx: Trx, { actor, employmentId, version, employment: fields }: Input) {
    const employment = await Employment.findOrFail(employmentId, { client: trx })
    employment.merge(await employmentColumns(trx, fields, employmentId))
    const changed = Object.keys(employment.$dirty)
    if (changed.length === 0) return employment
    await takeVersion(trx, 'employments', employmentId, version ?? employment.version)
    await employment.save()
    await indexPerson(trx, employment.personId)
    await recordAudit(trx, actor, {
      action: 'employment.changed',
      subjectType: 'employment',
      subjectId: employmentId,
      personId: employment.personId,
      details: { changed },
    })
    return employment
  }
}
