import vine from '@vinejs/vine'
import { ITEM_KINDS } from '#catalogue/enums'
import { address, code } from '#catalogue/validators/parts'
import { line, wholeNumber, words } from '#shared/validation/fields'

const list = (longest: number) => vine.array(line(longest)).maxLength(200).optional()
const SWEDISH: Record<string, string> = {
  system: 'system',
  resurs: 'resource',
  utrustning: 'equipment',
}

/** A kind in Swedish or English. */
const kind = () =>
  vine
    .enum(ITEM_KINDS)
    .parse((value) => SWEDISH[String(value).toLowerCase()] ?? value)
    .optional()

export const itemEntryValidator = vine.create({
  code: code(),
  kind: kind(),
  name: line(120),
  description: words(2_000).nullable().optional(),
  instructions: words(4_000).nullable().optional(),
  levels: list(120),
  administrators: list(254),
  owners: list(254),
  primary: vine.boolean().optional(),
  sensitive: vine.boolean().optional(),
  reportsAccount: vine.boolean().optional(),
  leadDays: wholeNumber().range([0, 365]).nullable().optional(),
  prerequisites: list(120),
  /** `Lärare`, or `Lärare: Läsa` for a level. */
  roles: list(250),
})

export const mailboxEntryValidator = vine.create({
  name: line(120),
  email: address().toLowerCase(),
  members: list(254),
})

export const roleEntryValidator = vine.create({
  code: code(),
  name: line(120),
  description: words(2_000).nullable().optional(),
  items: vine
    .array(vine.object({ item: line(120), level: line(120).nullable().optional() }))
    .maxLength(500)
    .optional(),
  proposals: vine
    .array(
      vine.object({
        title: line(120).nullable().optional(),
        unit: line(120).nullable().optional(),
      })
    )
    .maxLength(100)
    .optional(),
})
