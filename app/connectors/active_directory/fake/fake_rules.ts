import type { Attributes } from '#connectors/directory'
import { DirectoryRefusal, type RefusalReason } from '#connectors/directory_failures'

/** Most characters, by the schema [MS-ADA1-3]; those named here have one value only. */
const LONGEST: Record<string, number> = {
  displayname: 256,
  employeeid: 16,
  givenname: 64,
  samaccountname: 20,
  sn: 64,
  title: 128,
  userprincipalname: 1024,
}
const SHORTEST_PASSWORD = 7
const KINDS_OF_CHARACTERS = [/\p{Lu}/u, /\p{Ll}/u, /\d/, /[^\p{L}\d]/u]

/** @throws DirectoryRefusal always */
export const refuse = (reason: RefusalReason, message: string = reason): never => {
  throw new DirectoryRefusal(reason, message)
}

/** @throws DirectoryRefusal bad_value */
export function checkValues(attributes: Attributes) {
  for (const [name, values] of Object.entries(attributes)) {
    const longest = LONGEST[name.toLowerCase()]
    if (values.includes('')) refuse('bad_value', `${name} has an empty value`)
    if (longest && values.length > 1) refuse('bad_value', `${name} has one value`)
    if (longest && values.some((value) => value.length > longest))
      refuse('bad_value', `${name} is too long`)
  }
}

/** Windows's own rule: long enough, and three kinds of characters. @throws DirectoryRefusal weak_password */
export function checkPassword(password: string) {
  const kinds = KINDS_OF_CHARACTERS.filter((kind) => kind.test(password)).length
  if (password.length < SHORTEST_PASSWORD || kinds < 3) refuse('weak_password')
}
