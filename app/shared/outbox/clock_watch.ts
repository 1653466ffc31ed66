import { clock } from '#shared/clock'

/** A step that is smaller than this does no harm: leases are longer. */
const SMALLEST_LEAP = 5_000

/** Notices that the clock was changed: it is compared with how long the process has run. */
export class ClockWatch {
  #clock = 0
  #ran = 0

  /** When the clock was last looked at, as it was then. */
  get last() {
    return new Date(this.#clock).toISOString()
  }

  /** What has happened to the clock since it was looked at last; a process that begins can't know. */
  look(): 'steady' | 'unknown' | 'put back' | 'put ahead' {
    const now = Date.parse(clock.now())
    const leap = now - this.#clock - (performance.now() - this.#ran)
    if (this.#clock === 0) return 'unknown'
    if (now < this.#clock) return 'put back'
    return leap > SMALLEST_LEAP ? 'put ahead' : 'steady'
  }

  /** What had to be done about it is done. */
  note() {
    this.#clock = Date.parse(clock.now())
    this.#ran = performance.now()
  }
}
