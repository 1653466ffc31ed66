import { randomInt } from 'node:crypto'
import { plainValue } from '#connectors/active_directory/plain_value'

const LENGTH = 40
const KINDS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789', '!#%+-.:=?_']
const ALL = KINDS.join('')

const oneOf = (characters: string) => characters[randomInt(characters.length)]

/** A password as unicodePwd takes it: quoted, UTF-16 little-endian [MS-ADTS 3.1.1.3.1.5]. */
export const encodePassword = (password: string) =>
  Buffer.from(`"${plainValue(password)}"`, 'utf16le')

/** Forty random characters, of every kind that a policy may ask for. Nobody is ever told. */
export function throwAwayPassword() {
  const rest = Array.from({ length: LENGTH - KINDS.length }, () => oneOf(ALL))
  return [...KINDS.map(oneOf), ...rest].join('')
}
