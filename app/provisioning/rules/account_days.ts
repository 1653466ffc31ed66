import { addDays, type CivilDate, clock, type Instant, startOfDay } from '#shared/clock'

/** The start of the day so many days before the first one, or now when that is over. */
export function daysBefore(firstDay: CivilDate, days: number): Instant {
  const day = startOfDay(addDays(firstDay, -days))
  return day > clock.now() ? day : clock.now()
}

/** When an account stops working by itself: the end of the last day, in Swedish time. */
export const expiryOf = (lastDay: CivilDate | null): Instant | null =>
  lastDay === null ? null : startOfDay(addDays(lastDay, 1))
