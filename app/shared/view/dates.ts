import { DateTime } from 'luxon'
import { remembered } from '#shared/view/remembered'

export type Moment = string | DateTime | null | undefined
export type Locale = 'sv' | 'en'

const zone = 'Europe/Stockholm'
const daysShownByName = 6

const words = {
  sv: { today: 'i dag', yesterday: 'i går', tomorrow: 'i morgon' },
  en: { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow' },
}

/** Reads an instant or a civil date (YYYY-MM-DD) as Swedish wall-clock time; null when it is neither. */
export function inStockholm(moment: Moment, locale: Locale = 'sv'): DateTime | null {
  if (!moment) return null
  const read =
    typeof moment === 'string' ? DateTime.fromISO(moment, { zone }) : moment.setZone(zone)
  return read.isValid ? read.setLocale(locale === 'en' ? 'en-GB' : 'sv') : null
}

/** True for "2026-11-23": a day, not an instant. */
export function isCivilDate(moment: Moment): boolean {
  return typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment)
}

/** "måndag 11 januari", with the year only when it is another than today's. */
export function longDate(moment: Moment, locale: Locale, today: Moment): string {
  return formatted(moment, locale, today, 'cccc d LLLL')
}

/** "11 jan", with the year only when it is another than today's. */
export function shortDate(moment: Moment, locale: Locale, today: Moment): string {
  return formatted(moment, locale, today, 'd LLL').replaceAll('.', '')
}

/** "i dag", "i torsdags", "på fredag", otherwise the long date. */
export const relativeDay = remembered((moment: Moment, locale: Locale, today: Moment): string => {
  return nearDay(moment, locale, today) ?? longDate(moment, locale, today)
})

/** "i dag 09.02", "i torsdags 15.31", otherwise "20 nov 15.31". */
export const dateTime = remembered((moment: Moment, locale: Locale, today: Moment): string => {
  const date = inStockholm(moment, locale)
  if (!date) return ''
  return `${nearDay(moment, locale, today) ?? shortDate(moment, locale, today)} ${clockTime(date, locale)}`
})

/** The whole truth, for a title: "måndag 23 november 2026 kl. 09.02". */
export const exactTime = remembered((moment: Moment, locale: Locale): string => {
  const date = inStockholm(moment, locale)
  if (!date) return ''
  const day = date.toFormat('cccc d LLLL yyyy')
  if (isCivilDate(moment)) return day
  return `${day} ${locale === 'sv' ? 'kl.' : 'at'} ${clockTime(date, locale)}`
})

function clockTime(date: DateTime, locale: Locale): string {
  return date.toFormat(locale === 'sv' ? 'HH.mm' : 'HH:mm')
}

const formatted = remembered(
  (moment: Moment, locale: Locale, today: Moment, pattern: string): string => {
    const date = inStockholm(moment, locale)
    if (!date) return ''
    const sameYear = date.year === inStockholm(today, locale)?.year
    return date.toFormat(sameYear ? pattern : `${pattern} yyyy`)
  }
)

function nearDay(moment: Moment, locale: Locale, today: Moment): string | null {
  const date = inStockholm(moment, locale)
  const now = inStockholm(today, locale)
  if (!date || !now) return null
  const days = Math.round(date.startOf('day').diff(now.startOf('day'), 'days').days)
  if (Math.abs(days) <= 1)
    return [words[locale].yesterday, words[locale].today, words[locale].tomorrow][days + 1]
  return Math.abs(days) <= daysShownByName ? weekday(date, locale, days < 0) : null
}

function weekday(date: DateTime, locale: Locale, past: boolean): string {
  const name = date.toFormat('cccc')
  if (locale === 'sv') return past ? `i ${name}s` : `på ${name}`
  return past ? `last ${name}` : `on ${name}`
}
