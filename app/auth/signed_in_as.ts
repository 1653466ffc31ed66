import Person from '#people/models/person'
import type { Viewer } from '#auth/viewer'

/** What the corner of every page says about the one who is signed in. */
export async function signedInAs({ user, personId }: Viewer) {
  const person = personId ? await Person.find(personId) : null
  if (!person) return { name: user.login, detail: null, href: null }
  return { name: `${person.preferredName} ${person.familyName}`, detail: null, href: '/mine' }
}
