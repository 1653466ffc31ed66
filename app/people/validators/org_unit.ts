import vine from '@vinejs/vine'
import { line, recordId } from '#shared/validation/fields'

/** A short code that imports know the unit by. */
const code = () => line(40).regex(/^[\p{L}\p{N}._/-]+$/u)

export const orgUnitValidator = vine.create({
  name: line(120),
  code: code(),
  parentId: recordId().nullable().optional(),
})

export const orgUnitChangeValidator = vine.create({
  version: recordId(),
  name: line(120),
  code: code(),
})

export const orgUnitMoveValidator = vine.create({
  version: recordId(),
  parentId: recordId().nullable().optional(),
})

export const orgUnitArchiveValidator = vine.create({ version: recordId() })

/** A name, e-mail, user name or employment number: whoever is meant is looked up. */
export const unitPersonValidators = {
  manager: vine.create({ manager: line(200) }),
  assistant: vine.create({ assistant: line(200) }),
}
