import { accountsContract } from '#tests/functional/connectors/contract/accounts_contract'
import { Beginning, type Given } from '#tests/functional/connectors/contract/beginning'
import { changesContract } from '#tests/functional/connectors/contract/changes_contract'
import { groupsContract } from '#tests/functional/connectors/contract/groups_contract'
import { namesContract } from '#tests/functional/connectors/contract/names_contract'
import { signInContract } from '#tests/functional/connectors/contract/sign_in_contract'

/** What every directory must do, the real and the fake. */
export function directoryContract(given: () => Given) {
  const begin = new Beginning(given)
  accountsContract(begin)
  namesContract(begin)
  groupsContract(begin)
  signInContract(begin)
  changesContract(begin)
}
