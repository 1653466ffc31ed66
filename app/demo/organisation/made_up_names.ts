import { fold } from '#shared/text/fold'
import { FAMILY_NAMES, GIVEN_NAMES } from '#demo/organisation/names'

interface Name {
  preferredName: string
  familyName: string
}

/** The n-th name, the same each time. */
export const nameAt = (n: number): Name => ({
  preferredName: GIVEN_NAMES[(n * 31) % GIVEN_NAMES.length],
  familyName: FAMILY_NAMES[(n * 47 + Math.floor(n / FAMILY_NAMES.length)) % FAMILY_NAMES.length],
})

const letters = (text: string) => fold(text).replace(/[^a-z]/g, '')

/** `asa.oberg`, with a number when somebody has it already. */
export function freeLogin(name: string, taken: Set<string>) {
  const plain = name.split('.').map(letters).join('.')
  let login = plain
  for (let n = 2; taken.has(login); n++) login = `${plain}${n}`
  taken.add(login)
  return login
}

/** Three letters of each name and a number, as in many a directory: `asaobe017`. */
export const userNameOf = ({ preferredName, familyName }: Name, n: number) =>
  `${letters(preferredName).slice(0, 3)}${letters(familyName).slice(0, 3)}${String(n).padStart(3, '0')}`
