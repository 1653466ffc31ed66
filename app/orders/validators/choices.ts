import vine from '@vinejs/vine'
import { line, words as prose } from '#shared/validation/fields'
import { recordIds, version, words } from '#orders/validators/rules'

/** `12-3` is item 12 at level 3; `12-0` is item 12, which has no levels. */
const lineKey = () => vine.string().regex(/^[1-9]\d{0,8}-\d{1,9}$/)
const lineKeys = () => vine.array(lineKey()).maxLength(300)

const choice = {
  roles: recordIds().nullable().optional(),
  /** Which lines the page showed, and which of them were ticked. */
  shown: lineKeys().nullable().optional(),
  lines: lineKeys().nullable().optional(),
  extras: vine.array(lineKey()).maxLength(50).nullable().optional(),
  extra: lineKey().nullable().optional(),
  notes: vine.record(prose(500).nullable()).nullable().optional(),
  note: prose(500).nullable().optional(),
  press: vine.enum(['refresh', 'add', 'next']).nullable().optional(),
}

/** The second page: roles and lines. */
export const choiceValidator = vine.create({ version: version(), ...choice })

/** The third page: what to call the person, the own case number, and whether the person is here already. */
export const checkValidator = vine.create({
  version: version(),
  preferredName: words(60),
  caseNumber: line(60).nullable().optional(),
  existingPersonId: vine
    .string()
    .regex(/^(new|[1-9]\d{0,8})$/)
    .nullable()
    .optional(),
})

export const replacementValidator = vine.create({ version: version(), item: lineKey() })
