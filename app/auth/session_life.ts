import type { HttpContext } from '@adonisjs/core/http'
import { longestSession } from '#config/session'
import { clock, type Instant } from '#shared/clock'
import type User from '#auth/models/user'

/** Whether a session still speaks for its user: not closed since, no other password, not too old. */
export const speaksFor = (user: User, session: HttpContext['session']) =>
  !user.disabledAt &&
  session.get('password_changed_at', '') === (user.passwordChangedAt ?? '') &&
  isYoung(session.get('signed_in_at', ''))

/** A clock that was put back makes nobody sign in anew, nor a session much longer. */
function isYoung(signedInAt: Instant) {
  const { hours } = longestSession
  return signedInAt > clock.in({ hours: -hours }) && signedInAt < clock.in({ hours })
}
