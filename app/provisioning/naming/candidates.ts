import { isBlocked } from '#provisioning/naming/blocklist/is_blocked'
import type { Naming } from '#provisioning/naming/naming'
import { parsePattern, type Pattern } from '#provisioning/naming/patterns/parse_pattern'
import { counted, drawn } from '#provisioning/naming/spelling/serials'
import { fillIn } from '#provisioning/naming/spelling/parts'
import { type IsBlocked, spell } from '#provisioning/naming/spelling/spell'
import {
  type NamedPerson,
  namesAsWritten,
  namesInLatin,
} from '#provisioning/naming/spelling/spelled_names'

type Serials = Iterable<number>

const ADDRESS_AS_USER_NAME = parsePattern('mail', '{user}')
const NAME_AS_USER_NAME = parsePattern('commonName', '{user}')

/** User names for a person, best first. Protected identities, and names without a letter, get neutral ones. */
export function* userNames(naming: Naming, person: NamedPerson) {
  if (!person.protected) yield* spelled(naming, naming.userName, person, '')
  yield* spelled(naming, naming.neutral, person, '', drawn(naming.neutral))
}

/** Local parts of a person's address, best first; the user name where the name must not or can't tell. */
export function* localParts(naming: Naming, person: NamedPerson, userName: string) {
  if (!person.protected) yield* spelled(naming, naming.mail, person, userName)
  yield* spelled(naming, ADDRESS_AS_USER_NAME, person, userName)
}

/** Names (cn) of a person's account, best first; the user name where the name must not or can't tell. */
export function* commonNames(naming: Naming, person: NamedPerson, userName: string) {
  if (!person.protected) yield* spelled(naming, naming.commonName, person, userName)
  yield* spelled(naming, NAME_AS_USER_NAME, person, userName)
}

/** Ends at once when nothing of the name can be spelled. A name with digits in it may come twice: once is enough. */
function* spelled(
  naming: Naming,
  pattern: Pattern,
  person: NamedPerson,
  userName: string,
  serials: Serials = counted()
) {
  const { asWritten } = pattern.shape
  const names = asWritten ? namesAsWritten(person) : namesInLatin(person, naming)
  const parts = fillIn(pattern, { names, year: person.startDate.slice(0, 4), userName })
  const blocked: IsBlocked = (name, left) => !asWritten && isBlocked(name, left, naming.ownWords)
  const given = new Set<string>()
  for (const serial of serials) {
    const name = spell(parts, serial, pattern.shape, blocked)
    if (name === null) return
    if (!given.has(name)) yield name
    given.add(name)
  }
}
