import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#shared/clock'
import type User from '#auth/models/user'

/** Signs a user in with a session of a new id, known as the user's so that it can be ended from elsewhere. */
export async function openSession({ auth, session }: HttpContext, user: User) {
  await auth.use('web').login(user)
  session.put('signed_in_at', clock.now())
  session.put('password_changed_at', user.passwordChangedAt ?? '')
  await session.tag(String(user.id))
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
}
