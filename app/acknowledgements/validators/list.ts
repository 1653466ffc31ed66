import vine from '@vinejs/vine'
import { wholeNumber } from '#shared/validation/fields'

export const SHOWN = ['mine', 'done', 'owned', 'all'] as const
export type Shown = (typeof SHOWN)[number]

/** What "Att kvittera" can be narrowed down to, and where its next page begins. */
export const listValidator = vine.create({
  show: vine.enum(SHOWN).optional(),
  item: wholeNumber().positive().max(1_000_000_000).optional(),
  late: vine.accepted().optional(),
  after: vine
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}\.)?\d{1,9}$/)
    .optional(),
})
