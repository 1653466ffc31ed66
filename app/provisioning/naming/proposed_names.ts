import { commonNames, localParts, userNames } from '#provisioning/naming/candidates'
import type { Naming } from '#provisioning/naming/naming'
import type { NamedPerson } from '#provisioning/naming/spelling/spelled_names'

/** The names that a person gets when nobody has them yet, for a page that shows what settings give. */
export function proposedNames(naming: Naming, person: NamedPerson) {
  const userName = first(userNames(naming, person))
  return {
    userName,
    localPart: first(localParts(naming, person, userName)),
    commonName: first(commonNames(naming, person, userName)),
  }
}

const first = (names: Iterator<string>) => names.next().value as string
