import { DEFAULTS } from '#settings/catalogue'
import { type NamingSettings, namingFrom } from '#provisioning/naming/naming'
import { proposedNames } from '#provisioning/naming/proposed_names'
import type { NamedPerson } from '#provisioning/naming/spelling/spelled_names'

/** Somebody called "Anna Andersson", unless the test says otherwise. */
export const person = (name = 'Anna Andersson', more: Partial<NamedPerson> = {}): NamedPerson => {
  const [preferredName, ...family] = name.split(' ')
  const named = { preferredName, familyName: family.join(' ') }
  return { ...named, protected: false, startDate: '2026-11-23', ...more }
}

/** What an organisation gets that has chosen only this. */
export const naming = (chosen: Partial<NamingSettings> = {}) =>
  namingFrom({ ...DEFAULTS, ...chosen })

/** The user name that somebody gets first by a pattern. */
export const userNameOf = (name: string, userNamePattern: string, chosen = {}) =>
  proposedNames(naming({ userNamePattern, ...chosen }), person(name)).userName

/** The local part that somebody gets first. */
export const localPartOf = (name: string, chosen: Partial<NamingSettings> = {}) =>
  proposedNames(naming(chosen), person(name)).localPart

/** The first few of what candidates there are. */
export const few = (candidates: Iterator<string>, count = 3) =>
  Array.from({ length: count }, () => candidates.next().value as string)
