import vine from '@vinejs/vine'
import { addDays, clock } from '#shared/clock'
import { civilDate, isCivilDate, line, recordId } from '#shared/validation/fields'
import { parseIdentityNumber } from '#people/identity_numbers'

const FARTHEST_DAYS = 3 * 366
const LONGEST_AGO = '2000-01-01'
const LAST_OF_ALL = '2100-01-01'

const fromToday = vine.createRule((value, _, field) => {
  if (!field.isValid) return
  if (String(value) < clock.today()) field.report('Already gone', 'fromToday', field)
  if (String(value) > addDays(clock.today(), FARTHEST_DAYS))
    field.report('Too far ahead', 'tooFarAhead', field)
})

/** A day that may be changed afterwards, too, but not by a year typed wrong. */
const withinReach = vine.createRule((value, _, field) => {
  if (!field.isValid) return
  if (String(value) < LONGEST_AGO) field.report('Too long ago', 'tooLongAgo', field)
  if (String(value) > addDays(clock.today(), FARTHEST_DAYS))
    field.report('Too far ahead', 'tooFarAhead', field)
})

const untilToday = vine.createRule((value, _, field) => {
  if (!field.isValid) return
  if (String(value) > clock.today()) field.report('Not yet', 'untilToday', field)
  if (String(value) < LONGEST_AGO) field.report('Too long ago', 'tooLongAgo', field)
})

/** Not before the day in another field of the same form. */
const notBefore = vine.createRule((value, options: { field: string }, field) => {
  const first = field.parent?.[options.field]
  if (typeof first === 'string' && isCivilDate(first) && String(value) < first)
    field.report('Before the first', 'lastBeforeFirst', field)
  if (String(value) > LAST_OF_ALL) field.report('Too far ahead', 'tooFarAhead', field)
})

const withLetter = vine.createRule((value, _, field) => {
  if (!/\p{L}/u.test(String(value))) field.report('No letter', 'withLetter', field)
})

const identityNumber = vine.createRule((value, _, field) => {
  if (!parseIdentityNumber(String(value))) field.report('Not one', 'identityNumber', field)
})

const phoneNumber = vine.createRule((value, _, field) => {
  if (!/^\+?[\d\s()/-]{5,39}$/.test(String(value))) field.report('Not one', 'mobile', field)
})

/** A name or title: with at least one letter. */
export const words = (length: number) => line(length).use(withLetter())
export const dayFromToday = () => civilDate().use(fromToday())
export const dayWithinReach = () => civilDate().use(withinReach())
export const dayUntilToday = () => civilDate().use(untilToday())
export const dayNotBefore = (field: string) => civilDate().use(notBefore({ field }))
export const identityNumberText = () => vine.string().trim().maxLength(20).use(identityNumber())
export const phone = () => vine.string().trim().maxLength(40).use(phoneNumber())
export const emailAddress = () => vine.string().trim().maxLength(254).email()
/** The version of the record that the form was made from. */
export const version = () => recordId()
/** Up to a hundred ids. */
export const recordIds = () => vine.array(recordId()).maxLength(100)
