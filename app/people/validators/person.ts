import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { EMPLOYMENT_FORMS } from '#people/enums'
import { parseIdentityNumber } from '#people/identity_numbers'
import { civilDate, line, recordId, words } from '#shared/validation/fields'

function mustBeIdentityNumber(value: unknown, _: undefined, field: FieldContext) {
  if (!parseIdentityNumber(String(value))) field.report('Not a number', 'identityNumber', field)
}

const identityNumberRule = vine.createRule(mustBeIdentityNumber)

/** A personnummer or samordningsnummer, kept as it was typed. */
export const identityNumber = () => vine.string().trim().maxLength(20).use(identityNumberRule())
export const email = () => vine.string().trim().maxLength(254).email()
export const phone = () => line(40).regex(/^\+?[\d\s()./-]{5,}$/)
/** First and last names: no angle brackets or signs of a formula, and at least one letter. */
export const personName = (longest: number) =>
  line(longest).regex(/^[^<>=@{}\\]*\p{L}[^<>=@{}\\]*$/u)

const person = {
  givenNames: personName(120),
  preferredName: personName(60).nullable().optional(),
  familyName: personName(120),
  identityNumber: identityNumber().nullable().optional(),
  birthDate: civilDate().nullable().optional(),
  workEmail: email().nullable().optional(),
  workPhone: phone().nullable().optional(),
  privateEmail: email().nullable().optional(),
  privatePhone: phone().nullable().optional(),
  protected: vine.accepted().optional(),
}

export const personValidator = vine.create({ ...person, notDuplicate: vine.accepted().optional() })

export const personChangeValidator = vine.create({ ...person, version: recordId() })

const employment = {
  orgUnitId: recordId(),
  title: line(120),
  form: vine.enum(EMPLOYMENT_FORMS),
  employmentNumber: line(40).nullable().optional(),
  startDate: civilDate(),
  lastDate: civilDate().nullable().optional(),
}

export const employmentValidator = vine.create(employment)

export const employmentChangeValidator = vine.create({ ...employment, version: recordId() })

export const revealValidator = vine.create({ reason: words(500).minLength(5) })

export const personListValidator = vine.create({
  q: vine.string().trim().maxLength(200).nullable().optional(),
  unit: recordId().nullable().optional(),
  after: vine.string().maxLength(400).nullable().optional(),
})

export const searchValidator = vine.create({
  q: vine.string().trim().maxLength(200).nullable().optional(),
})

export const personImportValidator = vine.create({ createUnits: vine.accepted().optional() })
