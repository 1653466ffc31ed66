import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { DateTime } from 'luxon'

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/
const LARGEST_ID = 2_147_483_647

/** A date that exists, in a year that a living person may have to do with. */
export const isCivilDate = (text: string) =>
  WRITTEN.test(text) && text >= '1900' && text < '2200' && DateTime.fromISO(text).isValid

function mustBeCivilDate(value: unknown, _: undefined, field: FieldContext) {
  if (!isCivilDate(String(value))) field.report('Not a date', 'civilDate', field)
}

function mustBeSingleLine(value: unknown, _: undefined, field: FieldContext) {
  if (/[\r\n\t]/.test(String(value))) field.report('Not a single line', 'singleLine', field)
}

/** Letters, digits or signs: not only spaces, joiners and other things that can't be seen. */
function mustBeVisible(value: unknown, _: undefined, field: FieldContext) {
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(String(value))) field.report('Nothing', 'visible', field)
}

const civilDateRule = vine.createRule(mustBeCivilDate)
const singleLineRule = vine.createRule(mustBeSingleLine)
const visibleRule = vine.createRule(mustBeVisible)

/** A date as `YYYY-MM-DD`. */
export const civilDate = () => vine.string().trim().maxLength(10).use(civilDateRule())

/** A name, title or code: one line that can be seen. */
export const line = (longest: number) =>
  vine.string().trim().maxLength(longest).use(singleLineRule()).use(visibleRule())

/** Words over several lines, such as a reason. */
export const words = (longest: number) => vine.string().trim().maxLength(longest).use(visibleRule())

const ABOUT_NUMBERS = ['string', 'number', 'undefined']

/** JavaScript takes an empty list for 0, a list of one number for the number, and true for 1. */
const alone = (value: unknown) =>
  value === null || ABOUT_NUMBERS.includes(typeof value) ? value : 'no number'

/** A number without decimals, and nothing that only could be taken for one. */
export const wholeNumber = () => vine.number().parse(alone).withoutDecimals()

/** The id of a record; whether there is such a record is for the action to say. */
export const recordId = () => wholeNumber().min(1).max(LARGEST_ID)
