import { finding, grantCommands, stateOf } from '#connectors/active_directory/rights/commands'
import type { Inquiry } from '#connectors/active_directory/rights/inquiry'
import { anAccount, mayWrite } from '#connectors/active_directory/rights/questions'
import { mayUse } from '#connectors/active_directory/rights/extended_rights'
import { RESET_PASSWORD, USER } from '#connectors/active_directory/rights/schema_ids'

/** Those that stand for all: one of names, and those that let somebody in or keep them out. */
const ATTRIBUTES = [
  'displayName',
  'sAMAccountName',
  'userAccountControl',
  'accountExpires',
  'pwdLastSet',
]

/** Whether accounts there may be written, moved and taken away. */
export async function checkWrite(inquiry: Inquiry) {
  const { client, settled } = inquiry
  const account = await anAccount(client, settled.accounts)
  const held = account === null ? null : await mayWrite(client, account, ATTRIBUTES)
  const grant = { dsacls: 'RPWPSD;;user', sddl: `OA;CIIO;RPWPSD;;${USER}` }
  const commands = grantCommands(inquiry, { on: settled.accounts, inherit: 'S', ...grant })
  return finding('write_accounts', stateOf(held), commands)
}

/** Whether passwords there may be set. */
export async function checkReset(inquiry: Inquiry) {
  const { client, settled } = inquiry
  const account = await anAccount(client, settled.accounts)
  const held = account === null ? null : await mayUse(inquiry, account, RESET_PASSWORD)
  const sddl = `OA;CIIO;CR;${RESET_PASSWORD};${USER}`
  const grant = { on: settled.accounts, inherit: 'S' as const, dsacls: 'CA;Reset Password;user' }
  return finding('reset_passwords', stateOf(held), grantCommands(inquiry, { ...grant, sddl }))
}
