import vine from '@vinejs/vine'
import type { InferInput } from '@vinejs/vine/types'
import { OUTCOMES } from '#acknowledgements/outcomes'
import { wholeNumber } from '#shared/validation/fields'

const MOST_LINES = 300

const line = vine.object({
  outcome: vine.enum(OUTCOMES).optional(),
  version: wholeNumber().positive().max(1_000_000_000),
  remark: vine.string().maxLength(1000).optional(),
  user_name: vine
    .string()
    .maxLength(64)
    .regex(/^[^\s"/\\[\]:;|=,+*?<>@]+$/)
    .optional(),
  email: vine.string().email().maxLength(254).optional(),
  password: vine.string().maxLength(128).optional(),
})

/** What both the mailed link's page and "Att kvittera" send; lines are keyed `l` and their number. */
export const submissionValidator = vine.create({
  lines: vine.record(line).maxLength(MOST_LINES).optional(),
  /** `done`: everything on the page, or on "Att kvittera" the number of one order. */
  all: vine.string().maxLength(12).optional(),
  code: vine.string().maxLength(20).optional(),
})

export type Submission = Awaited<ReturnType<typeof submissionValidator.validate>>
export type TypedSubmission = InferInput<typeof submissionValidator>
