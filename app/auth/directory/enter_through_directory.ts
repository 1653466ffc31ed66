import { authenticator } from '#auth/directory/authenticator'
import { setGroupDuties } from '#auth/directory/set_group_duties'
import { userOfAccount } from '#auth/directory/user_of_account'
import type User from '#auth/models/user'

export type Entry = { user: User } | { because: 'no_person' | 'closed' }

/**
 * The user of somebody who has shown that the account is theirs, with the duties that its groups give.
 * @throws DirectoryIsSilent when it can't tell the groups
 */
export async function enterThroughDirectory(directoryId: string): Promise<Entry> {
  const user = await userOfAccount(directoryId)
  if (!user) return { because: 'no_person' }
  if (user.disabledAt) return { because: 'closed' }
  await setGroupDuties(user, await authenticator().groupsOf(directoryId))
  return { user }
}
