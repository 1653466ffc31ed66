import { clock } from '#shared/clock'
import { isDisabled } from '#connectors/active_directory/account_control'
import { instantOf } from '#connectors/active_directory/filetime'
import type { DirectoryEntry } from '#connectors/directory'

/** What must be read of an account to tell. */
export const ABOUT_OPEN = ['userAccountControl', 'accountExpires']

/** Whether an account is neither disabled nor expired; one that tells nothing is not. */
export function accountIsOpen({ attributes }: DirectoryEntry) {
  const { userAccountControl, accountExpires } = attributes
  if (!userAccountControl[0] || isDisabled(userAccountControl[0])) return false
  const expires = instantOf(accountExpires[0] ?? '0')
  return !expires || expires > clock.now()
}
