import vine from '@vinejs/vine'
import { EMPLOYMENT_FORMS } from '#people/enums'
import { recordId } from '#shared/validation/fields'
import {
  dayFromToday,
  dayNotBefore,
  emailAddress,
  identityNumberText,
  phone,
  version,
  words,
} from '#orders/validators/rules'

const person = {
  givenNames: words(120),
  familyName: words(120),
  identityNumber: identityNumberText().nullable().optional(),
  privateEmail: emailAddress().nullable().optional(),
  privatePhone: phone().nullable().optional(),
}

const work = {
  orgUnitId: recordId(),
  title: words(120),
  form: vine.enum(EMPLOYMENT_FORMS),
  startDate: dayFromToday(),
  lastDate: dayNotBefore('startDate').nullable().optional(),
}

/** The first page of a hire: ten fields. */
export const hireValidator = vine.create({
  form_token: vine.string().uuid(),
  ...person,
  ...work,
})

export const draftValidator = vine.create({ version: version(), ...person, ...work })
