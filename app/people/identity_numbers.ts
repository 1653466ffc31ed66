import personnummer from 'personnummer'
import { clock } from '#shared/clock'
import { matchField, openField, sealField } from '#shared/crypto/personal_fields'
import type { IdentityKind } from '#people/enums'

/** The package is CommonJS and is itself the class, whatever its types say. */
const Personnummer = personnummer as unknown as typeof personnummer.default
const PLACE = 'persons.identity_number'
const WRITTEN = /^(\d{2})?(\d{6})([-+]?)(\d{4})$/
const CENTURIES = ['18', '19', '20']

export interface IdentityNumber {
  digits12: string
  kind: IdentityKind
  birthDate: string
}

/** Reads a personnummer or samordningsnummer, written in any common way; null when it is neither. */
export function parseIdentityNumber(text: string): IdentityNumber | null {
  const written = text.replace(/[\s\u00A0]/g, '').replace(/[\u2010-\u2015\u2212]/g, '-')
  if (!WRITTEN.test(written) || !Personnummer.valid(written)) return null
  const number = Personnummer.parse(written)
  const found = read(number.format(true), number.isCoordinationNumber())
  if (found.birthDate <= clock.today()) return isOfOurTime(found) ? found : null
  return WRITTEN.exec(written)?.[1] ? null : aCenturyEarlier(found)
}

/** The number sealed for its column; only `openIdentityNumber` reads it again. */
export const sealIdentityNumber = (digits12: string) => sealField(digits12, PLACE)
export const openIdentityNumber = (sealed: string) => openField(sealed, PLACE)
/** Equal numbers have equal hashes; nobody without the key can tell which number it is. */
export const hashIdentityNumber = (digits12: string) => matchField(digits12, PLACE)

/** The columns of a person that hold a number, or say that there is none. */
export function identityColumns(number: IdentityNumber | null) {
  return {
    identityKind: number?.kind ?? null,
    identityNumberSealed: number && sealIdentityNumber(number.digits12),
    identityNumberHash: number && hashIdentityNumber(number.digits12),
  }
}

/** `640823-••••`, or null for a person without a number. */
export function maskIdentityNumber(person: {
  identityKind: IdentityKind | null
  birthDate: string | null
}) {
  if (!person.identityKind || !person.birthDate) return null
  const [year, month, day] = person.birthDate.split('-')
  const written = person.identityKind === 'samordningsnummer' ? Number(day) + 60 : day
  return `${year.slice(2)}${month}${written}-••••`
}

/** `19640823-3234`, for the page that reveals it. */
export const writeIdentityNumber = (digits12: string) =>
  `${digits12.slice(0, 8)}-${digits12.slice(8)}`

function read(digits12: string, coordination: boolean): IdentityNumber {
  const day = Number(digits12.slice(6, 8)) - (coordination ? 60 : 0)
  return {
    digits12,
    kind: coordination ? 'samordningsnummer' : 'personnummer',
    birthDate: `${digits12.slice(0, 4)}-${digits12.slice(4, 6)}-${String(day).padStart(2, '0')}`,
  }
}

const isOfOurTime = ({ digits12 }: IdentityNumber) => CENTURIES.includes(digits12.slice(0, 2))

function aCenturyEarlier({ digits12, kind }: IdentityNumber) {
  const earlier = `${Number(digits12.slice(0, 4)) - 100}${digits12.slice(4)}`
  return Personnummer.valid(earlier) ? read(earlier, kind === 'samordningsnummer') : null
}
