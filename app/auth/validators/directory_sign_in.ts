import vine from '@vinejs/vine'
import { wholeNumber } from '#shared/validation/fields'

const MOST_ATTEMPTS = 20
const LONGEST_LIST = 20_000

export const directorySignInValidator = vine.create({
  signInThroughDirectory: vine.boolean().optional(),
  directoryAttempts: wholeNumber().range([1, MOST_ATTEMPTS]),
})

const groups = () => vine.string().maxLength(LONGEST_LIST).nullable().optional()

export const groupDutiesValidator = vine.create({
  administrator: groups(),
  hr_officer: groups(),
  it: groups(),
  auditor: groups(),
})
