import vine from '@vinejs/vine'
import { line } from '#shared/validation/fields'

export const firstAdministratorValidator = vine.create({
  code: line(20),
  login: line(120).regex(/^[^\s<>"'\\]+$/),
  email: vine.string().trim().maxLength(254).email(),
  password: vine.string().maxLength(200),
})
