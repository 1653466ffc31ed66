import { type Audience, presentPerson } from '#people/presenter'
import type User from '#auth/models/user'

/** A sign-in as the users pages show it. */
export const presentUser = (user: User, audience: Audience) => ({
  id: user.id,
  login: user.login,
  email: user.email,
  closedAt: user.disabledAt,
  createdAt: user.createdAt,
  passwordChangedAt: user.passwordChangedAt,
  person: user.person ? presentPerson(user.person, audience) : null,
  duties: user.duties.map(({ duty }) => duty),
})
