import type { Actor } from '#shared/actor'
import User from '#auth/models/user'
import { ITEMS } from '#demo/catalogue/items'
import { MAILBOXES } from '#demo/catalogue/mailboxes'

/** The person behind a login, as one who acts in the pages. */
export async function actorOf(login: string): Promise<Actor> {
  const { id, personId } = await User.findByOrFail('login', login)
  return { kind: 'person', personId, userId: id, source: 'web' }
}

/** The login of somebody who acknowledges the item's lines. */
export function administratorOf(itemCode: string) {
  const [who] = ITEMS.find(({ code }) => code === itemCode)!.administrators
  return MAILBOXES.find(({ email }) => email === who)?.members[0] ?? who
}
