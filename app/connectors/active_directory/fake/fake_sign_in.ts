import type { Instant } from '#shared/clock'
import type { SignIn, SignInRefusal } from '#connectors/directory'
import { isDisabled } from '#connectors/active_directory/account_control'
import { type FakeDomain, REALM } from '#connectors/active_directory/fake/fake_domain'
import type { FakeObject } from '#connectors/active_directory/fake/fake_object'
import { instantOf } from '#connectors/active_directory/filetime'
import { couldBePassword, type Login, parseLogin } from '#connectors/active_directory/login'

const NETBIOS = 'kvittens'

const refused = (because: SignInRefusal): SignIn => ({ ok: false, because })

/** Whom a login may mean, two at most. */
export function meantBy(domain: FakeDomain, login: string): FakeObject[] {
  const parsed = parseLogin(login)
  if (!parsed) return []
  return domain
    .accounts()
    .filter((one) => isMeant(one, parsed))
    .slice(0, 2)
}

/** As a domain controller does: the password first, and only who knows it is told more. */
export function signInTo(
  domain: FakeDomain,
  login: string,
  password: string,
  now: Instant
): SignIn {
  if (!couldBePassword(password)) return refused('wrong')
  const found = meantBy(domain, login)
  if (found.length > 1) return refused('ambiguous')
  const because = found.length === 0 ? 'wrong' : refusalOf(found[0], password, now)
  return because ? refused(because) : { ok: true, id: found[0].id }
}

function isMeant(object: FakeObject, { name, suffix, domain }: Login) {
  if (domain && domain.toLowerCase() !== NETBIOS) return false
  const has = (attribute: string, text: string) =>
    object.get(attribute).some((value) => value.toLowerCase() === text.toLowerCase())
  if (!suffix) return has('sAMAccountName', name)
  const implicit = suffix.toLowerCase() === REALM && has('sAMAccountName', name)
  return implicit || has('userPrincipalName', `${name}@${suffix}`)
}

function refusalOf(object: FakeObject, password: string, now: Instant): SignInRefusal | null {
  if (object.locked) return 'locked'
  if (object.password !== password) return 'wrong'
  if (isDisabled(object.get('userAccountControl')[0])) return 'disabled'
  const expires = instantOf(object.get('accountExpires')[0] ?? '0')
  if (expires && expires <= now) return 'expired'
  return object.get('pwdLastSet')[0] === '0' ? 'must_change' : null
}
