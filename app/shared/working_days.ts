import Holidays from 'date-holidays'
import { addDays, type CivilDate, weekdayOf } from '#shared/clock'

/** Public holidays by lag (1989:253); the eves are no working days in Swedish municipalities. */
const swedish = new Holidays('SE', { types: ['public', 'bank'] })
const FREE_EVES = ['Midsommarafton', 'Julafton', 'Nyårsafton']
const everyKind = new Holidays('SE')
const known = new Map<number, Set<CivilDate>>()

function freeDaysOf(year: number) {
  const kept = known.get(year)
  if (kept) return kept
  const eves = everyKind.getHolidays(year).filter(({ name }) => FREE_EVES.includes(name))
  const days = new Set([...swedish.getHolidays(year), ...eves].map(({ date }) => date.slice(0, 10)))
  known.set(year, days)
  return days
}

/** True for Monday to Friday, but for Swedish holidays and midsummer's, Christmas and New Year's eves. */
export function isWorkingDay(date: CivilDate) {
  return weekdayOf(date) <= 5 && !freeDaysOf(Number(date.slice(0, 4))).has(date)
}

/** The date that lies a number of working days ahead (or, negative, behind). Zero gives the date itself. */
export function addWorkingDays(date: CivilDate, count: number): CivilDate {
  const step = Math.sign(count)
  let day = date
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step)
    if (isWorkingDay(day)) left--
  }
  return day
}

/** How many working days lie after `from`, up to and including `to`. */
export function workingDaysBetween(from: CivilDate, to: CivilDate) {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++
  return count
}
