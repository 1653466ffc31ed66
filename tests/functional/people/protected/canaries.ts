import { parseIdentityNumber } from '#people/identity_numbers'

/** The n-th protected person: whatever could give them away holds `kanari` and the number, or is their own. */
export function canary(n: number) {
  const number = String(n).padStart(2, '0')
  const mark = `kanari${number}`
  return {
    number,
    preferredName: `Hemliga${mark}`,
    familyName: `Zz${mark}`,
    identityNumber: identityNumber(`1913-0${1 + Math.floor(n / 25)}-${1 + (n % 25)}`),
    privateEmail: `privat.${mark}@example.se`,
    workEmail: `arbete.${mark}@exempelkommun.se`,
    privatePhone: `0980-55 01 ${number}`,
    workPhone: `0980-55 02 ${number}`,
    title: `Zoolog${mark}`,
    employmentNumber: `anst${mark}`,
    userName: `konto${mark}`,
    reason: `Ringde om ${mark}`,
  }
}

export type Canary = ReturnType<typeof canary>

/** A number that is right, for somebody born on this day. */
function identityNumber(day: string) {
  const [year, month, date] = day.split('-')
  const birth = `${year}${month}${date.padStart(2, '0')}`
  for (let last = 0; last < 10; last++)
    if (parseIdentityNumber(`${birth}-980${last}`)) return `${birth}-980${last}`
  throw new Error(`no number for ${day}`)
}

const TEXTS = /kanari(\d\d)/gi
const PHONES = /0980\D{0,3}55\D?\d\d\D?(\d\d)\b/g
/** Born in 1913, as nobody else: in full, and as identity numbers and their masks begin. */
const BIRTHS = /\b(?:19)?13-?(0[12])-?(\d\d)(?=\b|-)/g

export interface Trace {
  number: string
  /** What stands there, with a little around it. */
  words: string
}

/** Whom of the protected persons a text gives away, and how. */
export function tracesIn(text: string): Trace[] {
  const around = (hit: RegExpExecArray) =>
    text.slice(Math.max(0, hit.index - 20), hit.index + 20).replaceAll(/\s+/g, ' ')
  const marked = [TEXTS, PHONES].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((hit) => ({ number: hit[1], words: around(hit) }))
  )
  const born = [...text.matchAll(BIRTHS)].map((hit) => ({
    number: String((Number(hit[1]) - 1) * 25 + Number(hit[2]) - 1).padStart(2, '0'),
    words: around(hit),
  }))
  return [...marked, ...born]
}
