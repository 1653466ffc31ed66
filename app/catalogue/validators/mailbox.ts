import vine from '@vinejs/vine'
import { address, references } from '#catalogue/validators/parts'
import { line } from '#shared/validation/fields'

export const mailboxValidator = vine.create({
  name: line(120),
  email: address().toLowerCase(),
  members: references(),
})
