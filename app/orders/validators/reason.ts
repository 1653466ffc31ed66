import vine from '@vinejs/vine'
import { words } from '#shared/validation/fields'
import { version } from '#orders/validators/rules'

/** Why: for a rejection, a cancellation, a waiver, a contract that came to nothing. */
export const reasonValidator = vine.create({ version: version(), reason: words(1000) })
export const answerValidator = vine.create({ version: version(), answer: words(1000) })
/** When nothing but a press is needed. */
export const pressValidator = vine.create({ version: version() })
export const dropValidator = vine.create({
  version: version(),
  reason: words(1000).nullable().optional(),
})
export const waiverValidator = vine.create({ version: version(), waiver: words(1000) })
