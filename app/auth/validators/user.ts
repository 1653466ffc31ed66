import vine from '@vinejs/vine'
import { LOCALES } from '#config/i18n'
import { line, recordId } from '#shared/validation/fields'
import { DUTIES } from '#auth/permissions'

const duties = () => vine.array(vine.enum(DUTIES)).maxLength(DUTIES.length).distinct().optional()

export const newUserValidator = vine.create({
  personId: recordId().optional(),
  login: line(120).regex(/^\S+$/),
  email: vine.string().email().maxLength(254).optional(),
  locale: vine.enum(LOCALES),
  duties: duties(),
})

export const dutiesValidator = vine.create({ duties: duties() })

export const userFilterValidator = vine.create({
  q: vine.string().maxLength(120).optional(),
  after: vine.string().maxLength(120).optional(),
})
