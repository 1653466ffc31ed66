import { finding, grantCommands, stateOf } from '#connectors/active_directory/rights/commands'
import type { Inquiry } from '#connectors/active_directory/rights/inquiry'
import { mayCreateAccounts } from '#connectors/active_directory/rights/questions'
import { USER } from '#connectors/active_directory/rights/schema_ids'

/** The right to make and take away accounts, in SDDL up to the trustee. */
export const CREATE_ACCOUNTS = `OA;CI;CCDC;${USER};`

const grantOn = (inquiry: Inquiry, on: string) =>
  grantCommands(inquiry, { on, inherit: 'T', dsacls: 'CCDC;user', sddl: CREATE_ACCOUNTS })

/** Whether accounts may be made in the unit for accounts. */
export async function checkCreate(inquiry: Inquiry) {
  const { accounts } = inquiry.settled
  const held = await mayCreateAccounts(inquiry.client, accounts)
  return finding('create_accounts', stateOf(held), grantOn(inquiry, accounts))
}

/** Whether accounts may be moved to the unit of those who have left: a move makes and takes away. */
export async function checkReceive(inquiry: Inquiry) {
  const { leavers } = inquiry.settled
  const held = await mayCreateAccounts(inquiry.client, leavers)
  return finding('receive_leavers', stateOf(held), grantOn(inquiry, leavers))
}
