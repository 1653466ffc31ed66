import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { type Trx, inTransaction } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import Employment from '#people/models/employment'
import { type EmploymentFields, employmentColumns } from '#people/rules/employment_columns'
import { indexPerson } from '#people/search/index_person'

interface Input {
  actor: Actor
  personId: number
  employment: EmploymentFields
}

/** Records an employment that already holds; new ones are ordered. */
export default class AddEmployment {
  handle(input: Input, trx?: Trx): Promise<Employment> {
    return trx ? this.#add(trx, input) : inTransaction((own) => this.#add(own, input))
  }

  async #add(trx: Trx, { actor, personId, employment }: Input) {
    const columns = await employmentColumns(trx, employment)
    const added = await Employment.create(
      { personId, ...columns, state: 'confirmed', createdAt: clock.now() },
      { client: trx }
    )
    await indexPerson(trx, personId)
    await recordAudit(trx, actor, {
      action: 'employment.added',
      subjectType: 'employment',
      subjectId: added.id,
      personId,
      details: { orgUnitId: added.orgUnitId },
    })
    return added
  }
}
