import vine from '@vinejs/vine'
import { civilDate, recordId } from '#shared/validation/fields'

export const onDateValidator = vine.create({ on: civilDate().nullable().optional() })

export const grantListValidator = vine.create({
  on: civilDate().nullable().optional(),
  item: recordId().nullable().optional(),
  q: vine.string().trim().maxLength(200).nullable().optional(),
  after: recordId().nullable().optional(),
})
