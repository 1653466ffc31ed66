import type { HttpContext } from '@adonisjs/core/http'
import type User from '#auth/models/user'

/** Signs a user in with a session of a new id, known as the user's so that it can be ended from elsewhere. */
export async function openSession({ auth, session }: HttpContext, user: User) {
  await auth.use('web').login(user)
  session.put('password_changed_at', user.passwordChangedAt ?? '')
  await session.tag(String(user.id))
}
