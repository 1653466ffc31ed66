import vine from '@vinejs/vine'

/** As typed, spaces and all: only what a screen can't show is refused. */
export const issueValidator = vine.create({
  password: vine
    .string()
    .minLength(4)
    .maxLength(127)
    .regex(/^[^\p{C}]+$/u),
})

export const openingValidator = vine.create({
  as: vine.enum(['page', 'letter'] as const).optional(),
})

export const letterValidator = vine.create({
  language: vine.enum(['sv', 'en'] as const).optional(),
})
