import vine from '@vinejs/vine'
import { line, words } from '#shared/validation/fields'

export const mailTextValidator = vine.create({ subject: line(200), body: words(5000) })
