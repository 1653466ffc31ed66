import vine from '@vinejs/vine'
import { LOCALES } from '#config/i18n'

export const sessionValidator = vine.create({
  login: vine.string().maxLength(120),
  password: vine.string().maxLength(200),
})

/** Only a path of our own: an address that begins with two slashes would lead elsewhere. */
const ownPath = () =>
  vine
    .string()
    .maxLength(500)
    .regex(/^\/(?![/\\])[^\\\r\n]*$/)

export const languageValidator = vine.create({
  locale: vine.enum(LOCALES),
  return_to: ownPath().optional(),
})
