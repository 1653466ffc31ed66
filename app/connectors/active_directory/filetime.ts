import type { Instant } from '#shared/clock'

/** FILETIME counts 100 ns from 1601 [MS-DTYP 2.3.3]; both of these mean never. */
const NEVER = ['0', '9223372036854775807']
const FROM_1601_TO_1970 = 11_644_473_600_000n

/** What accountExpires and the like hold for an instant; null is never. */
export const filetimeOf = (instant: Instant | null) =>
  instant === null ? NEVER[0] : String((BigInt(Date.parse(instant)) + FROM_1601_TO_1970) * 10_000n)

/** The instant that a FILETIME says, in whole milliseconds; null for never. */
export function instantOf(filetime: string): Instant | null {
  if (NEVER.includes(filetime)) return null
  return new Date(Number(BigInt(filetime) / 10_000n - FROM_1601_TO_1970)).toISOString()
}
