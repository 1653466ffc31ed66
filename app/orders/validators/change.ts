import vine from '@vinejs/vine'
import { EMPLOYMENT_FORMS } from '#people/enums'
import { line, recordId } from '#shared/validation/fields'
import { dayNotBefore, dayWithinReach, version, words } from '#orders/validators/rules'

/** What of a parked order may change besides its roles and lines. */
export const changeValidator = vine.create({
  version: version(),
  orgUnitId: recordId(),
  title: words(120),
  form: vine.enum(EMPLOYMENT_FORMS),
  startDate: dayWithinReach(),
  lastDate: dayNotBefore('startDate').nullable().optional(),
  caseNumber: line(60).nullable().optional(),
})
