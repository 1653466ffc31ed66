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
  in(duration: Duration): Instant {
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

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export interface Duration {
  days?: number
  hours?: number
  minutes?: number
  seconds?: number
  milliseconds?: number
}

/** The instant that lies the given duration later; a day of an instant is 24 hours. */
export function shift(instant: Instant, duration: Duration): Instant {
  const { days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = duration
  const more = days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND + milliseconds
  return new Date(Date.parse(instant) + Math.round(more)).toISOString()
}

/** Swedish dates are written as ISO 8601 has them. */
const inSweden = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

/** The date in Sweden at an instant. */
export const civilDate = (instant: Instant): CivilDate => inSweden.format(Date.parse(instant))

/** The instant at which a civil date begins in Sweden, also on daylight-saving nights. */
export const startOfDay = (date: CivilDate): Instant =>
  DateTime.fromISO(date, { zone: ZONE }).startOf('day').toJSDate().toISOString()

/** A civil date has no clock, so that no daylight saving can shift it. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: CivilDate) => new Date(Date.parse(date)).getUTCDay() || 7
