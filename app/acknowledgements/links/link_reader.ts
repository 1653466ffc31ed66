import type { Actor } from '#shared/actor'
import Person from '#people/models/person'
import type { Audience } from '#people/presenter'
import { capacityOfPerson, isFor } from '#acknowledgements/capacity'
import type { Link } from '#acknowledgements/links/find_link'
import { type NamedRecipient, namedRecipient } from '#acknowledgements/queries/named_recipient'

/** Who has opened a link: its assignee, somebody else who is signed in, or nobody in particular. */
export interface LinkReader {
  recipient: NamedRecipient
  /** The signed-in assignee as the one who acts; null when it is somebody else. */
  assignee: Actor | null
  /** The name of somebody else who is signed in. */
  stranger: string | null
}

interface SignedIn {
  personId: number | null
  actor: Actor
  user: { login: string }
}

export async function readerOf(
  { wave }: Link,
  viewer: SignedIn | null,
  audience: Audience
): Promise<LinkReader> {
  const recipient = await namedRecipient(wave, audience)
  if (!viewer) return { recipient, assignee: null, stranger: null }
  const capacity = await capacityOfPerson(viewer.personId)
  if (viewer.personId && isFor(recipient, capacity))
    return { recipient, assignee: viewer.actor, stranger: null }
  return { recipient, assignee: null, stranger: await nameOf(viewer) }
}

/** One's own name, which is no secret to oneself. */
async function nameOf({ personId, user }: SignedIn) {
  const person = personId ? await Person.find(personId) : null
  return person ? `${person.preferredName} ${person.familyName}` : user.login
}
