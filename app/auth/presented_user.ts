import { type Audience, presentPerson } from '#people/presenter'
import type User from '#auth/models/user'

/** A sign-in as the users pages show it. An address may give away who a protected person is. */
export function presentUser(user: User, audience: Audience) {
  const person = user.person ? presentPerson(user.person, audience) : null
  return {
    id: user.id,
    login: user.login,
    email: user.email && person?.hidden ? audience.i18n.t('people.hidden_email') : user.email,
    closedAt: user.disabledAt,
    createdAt: user.createdAt,
    passwordChangedAt: user.passwordChangedAt,
    person,
    hasPassword: user.hasPassword,
    duties: user.duties.filter(({ byGroup }) => !byGroup).map(({ duty }) => duty),
    dutiesByGroup: user.duties.filter(({ byGroup }) => byGroup).map(({ duty }) => duty),
  }
}
