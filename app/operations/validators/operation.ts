import vine from '@vinejs/vine'
import { civilDate, recordId, wholeNumber, words } from '#shared/validation/fields'

const generation = () => wholeNumber().min(1).max(2_147_483_647)

export const retryValidator = vine.create({ generation: generation() })

export const endValidator = vine.create({
  generation: generation(),
  verb: vine.enum(['skip', 'finish'] as const),
  reason: words(500),
})

export const auditFilterValidator = vine.create({
  from: civilDate().optional(),
  to: civilDate().optional(),
  action: vine.string().maxLength(80).optional(),
  subjectType: vine.string().maxLength(40).optional(),
  subjectId: recordId().optional(),
  person: vine.string().maxLength(120).optional(),
  actor: vine.string().maxLength(120).optional(),
  before: recordId().optional(),
})
