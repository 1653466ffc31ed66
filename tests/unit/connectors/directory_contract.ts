import { accountsContract } from '#tests/unit/connectors/contract/accounts_contract'
import { Beginning, type Given } from '#tests/unit/connectors/contract/beginning'
import { changesContract } from '#tests/unit/connectors/contract/changes_contract'
import { groupsContract } from '#tests/unit/connectors/contract/groups_contract'
import { namesContract } from '#tests/unit/connectors/contract/names_contract'
import { signInContract } from '#tests/unit/connectors/contract/sign_in_contract'

/** What every directory must do, the real and the fake. */
export function directoryContract(given: () => Given) {
  const begin = new Beginning(given)
  accountsContract(begin)
  namesContract(begin)
  groupsContract(begin)
  signInContract(begin)
  changesContract(begin)
}
