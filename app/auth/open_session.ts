import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#shared/clock'
import { watchSession } from '#auth/directory/watched_sessions'
import type User from '#auth/models/user'

export interface SignedIn {
  user: User
  /** The account in the directory that let them in, if one did. */
  directoryId: string | null
}

/** Signs a user in with a session of a new id, known as the user's so that it can be ended from elsewhere. */
export async function openSession({ auth, session }: HttpContext, { user, directoryId }: SignedIn) {
  await auth.use('web').login(user)
  session.put('signed_in_at', clock.now())
  session.put('password_changed_at', user.passwordChangedAt ?? '')
  await session.tag(String(user.id))
  session.put('directory_id', directoryId ?? '')
  await watch(session)
}

/** Goes on after a change of password, under a new id: whoever had a copy of the cookie is out. */
export async function renewSession(
  { session }: HttpContext,
  { id }: Pick<User, 'id'>,
  changedAt: string
) {
  session.regenerate()
  session.put('password_changed_at', changedAt)
  await session.tag(String(id))
  await watch(session)
}

async function watch(session: HttpContext['session']) {
  const directoryId = session.get('directory_id')
  if (directoryId) await watchSession(session.sessionId, directoryId)
}
