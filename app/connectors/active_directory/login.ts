import type { Filter } from 'ldapts'
import { both, either, equals } from '#connectors/active_directory/filters'

/** What a person may sign in as: a user name, `name@suffix`, or `DOMAIN\name`. */
export interface Login {
  name: string
  suffix?: string
  domain?: string
}

/** Windows's own rules for a user name [MS-SAMR 3.1.1.8], and nothing that can't be seen. */
const NAME = String.raw`[^\u0000-\u001F\u007F"/\\[\]:;|=,+*?<>@]{1,20}`
const USER = new RegExp(`^(?:(?<domain>[\\w.-]{1,15})\\\\)?(?<name>${NAME})$`, 'u')
const PRINCIPAL =
  /^(?<name>[^\u0000-\u0020\u007F"/\\[\]:;|=,+*?<>@]{1,64})@(?<suffix>[\w.-]{1,190})$/u

/** The login, or null when nobody could have it, so that the directory need not be asked. */
export function parseLogin(text: string): Login | null {
  const groups = (USER.exec(text) ?? PRINCIPAL.exec(text))?.groups
  return groups ? { name: groups.name, suffix: groups.suffix, domain: groups.domain } : null
}

/** Whether a password could be somebody's. Servers let an empty one in as nobody, Samba reads up to a NUL. */
export const couldBePassword = (text: string) => text !== '' && !text.includes('\u0000')

/** Who has the login. Everyone may also use `user name@domain`, whatever userPrincipalName says. */
export function whoHas({ name, suffix }: Login, realm: string): Filter {
  const byUser = equals('sAMAccountName', name)
  if (!suffix) return byUser
  const byPrincipal = equals('userPrincipalName', `${name}@${suffix}`)
  return suffix.toLowerCase() === realm ? either(byPrincipal, both(byUser)) : byPrincipal
}
