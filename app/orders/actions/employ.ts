import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { isUniqueViolation } from '#shared/database/unique'
import { invalid } from '#shared/exceptions/invalid'
import { identityColumns, parseIdentityNumber } from '#people/identity_numbers'
import Employment from '#people/models/employment'
import Person from '#people/models/person'
import { nameKeys } from '#people/person_form'
import { indexPerson } from '#people/search/index_person'
import type { HireForm } from '#orders/hire_form'

/**
 * The person whom the orderer pointed out, or a new one.
 * @throws Invalid when the number belongs to somebody whom the orderer didn't point out.
 */
export async function findOrCreatePerson(trx: Trx, form: HireForm): Promise<Person> {
  if (form.existingPersonId) return Person.findOrFail(form.existingPersonId, { client: trx })
  const identity = identityOf(form)
  if (identity.identityNumberHash) {
    const same = await Person.findBy('identityNumberHash', identity.identityNumberHash, {
      client: trx,
    })
    if (same) throw personExists()
  }
  return Person.create({ ...nameColumns(form), ...identity }, { client: trx }).catch((error) => {
    throw isUniqueViolation(error) ? personExists() : error
  })
}

const personExists = () => invalid({ existingPersonId: 'orders.problems.person_exists' })

function nameColumns(form: HireForm) {
  const preferredName = form.preferredName ?? form.givenNames.split(' ')[0]
  return {
    givenNames: form.givenNames,
    preferredName,
    familyName: form.familyName,
    ...nameKeys(form.familyName, preferredName),
    privateEmail: form.privateEmail,
    privatePhone: form.privatePhone,
    protected: false,
    createdAt: clock.now(),
  }
}

function identityOf(form: HireForm) {
  const number = form.identityNumber ? parseIdentityNumber(form.identityNumber) : null
  return { ...identityColumns(number), birthDate: number?.birthDate ?? form.birthDate }
}

/** A planned employment; the signed contract confirms it. */
export async function employ(trx: Trx, person: Person, form: HireForm) {
  const employment = await Employment.create(
    {
      personId: person.id,
      orgUnitId: form.orgUnitId,
      title: form.title,
      form: form.form,
      startDate: form.startDate,
      lastDate: form.lastDate,
      state: 'planned',
      createdAt: clock.now(),
    },
    { client: trx }
  )
  await indexPerson(trx, person.id)
  return employment
}
