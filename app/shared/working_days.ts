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
  return weekdayOf(date) <= 5 && !freeDaysOf(yearOf(date)).has(date)
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

const DAYS_OF_WEEK = 7
const WORKDAYS_OF_WEEK = 5

/** How many working days lie after `from`, up to and including `to`; by whole weeks, as lists ask at each row. */
export function workingDaysBetween(from: CivilDate, to: CivilDate) {
  if (to <= from) return 0
  const weeks = Math.floor(daysBetween(from, to) / DAYS_OF_WEEK)
  const rest = addDays(from, weeks * DAYS_OF_WEEK)
  let count = weeks * WORKDAYS_OF_WEEK - freeWeekdays(from, rest)
  for (let day = addDays(rest, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++
  return count
}

/** How many days after `from`, up to and including `to`, are free though the week has them as workdays. */
function freeWeekdays(from: CivilDate, to: CivilDate) {
  let count = 0
  for (let year = yearOf(from); year <= yearOf(to); year++)
    for (const day of freeDaysOf(year))
      if (day > from && day <= to && weekdayOf(day) <= WORKDAYS_OF_WEEK) count++
  return count
}

const yearOf = (date: CivilDate) => Number(date.slice(0, 4))
const daysBetween = (from: CivilDate, to: CivilDate) =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000
