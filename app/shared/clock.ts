import { DateTime } from 'luxon'

export const ZONE = 'Europe/Stockholm'

/** An instant: ISO 8601 in UTC with milliseconds, which sorts as text in every database. */
export type Instant = string
/** A civil date in the organisation's zone, `YYYY-MM-DD`. */
export type CivilDate = string

/** The one reader of the time. Tests and rehearsals set it; nothing else asks the machine. */
class Clock {
  #read = () => Date.now()

  now(): Instant {
    return new Date(this.#read()).toISOString()
  }

  today(): CivilDate {
    return civilDate(this.now())
  }

  /** The instant that lies the given duration from now; negative is in the past. */
  in(duration: {
    days?: number
    hours?: number
    minutes?: number
    seconds?: number
    milliseconds?: number
  }): Instant {
    return shift(this.now(), duration)
  }

  /** Stops the clock at an instant until `resume`. */
  stopAt(instant: Instant) {
    const at = Date.parse(instant)
    this.#read = () => at
  }

  resume() {
    this.#read = () => Date.now()
  }
}

export const clock = new Clock()

export const shift = (instant: Instant, duration: object): Instant =>
  DateTime.fromISO(instant, { zone: 'utc' }).plus(duration).toJSDate().toISOString()

/** The date in Sweden at an instant. */
export const civilDate = (instant: Instant): CivilDate =>
  DateTime.fromISO(instant, { zone: ZONE }).toISODate()!

/** The instant at which a civil date begins in Sweden, also on daylight-saving nights. */
export const startOfDay = (date: CivilDate): Instant =>
  DateTime.fromISO(date, { zone: ZONE }).startOf('day').toJSDate().toISOString()

export const addDays = (date: CivilDate, days: number): CivilDate =>
  DateTime.fromISO(date, { zone: ZONE }).plus({ days }).toISODate()!
