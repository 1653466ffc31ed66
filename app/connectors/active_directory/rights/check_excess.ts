import { finding, revokeCommands } from '#connectors/active_directory/rights/commands'
import { CREATE_ACCOUNTS } from '#connectors/active_directory/rights/check_units'
import type { Inquiry } from '#connectors/active_directory/rights/inquiry'
import { mayCreateAccounts } from '#connectors/active_directory/rights/questions'

/** Last parts of the identifiers of groups that may take over a domain [MS-DTYP 2.4.2.4]. */
const PRIVILEGED: Record<string, string> = {
  '512': 'Domain Admins',
  '516': 'Domain Controllers',
  '518': 'Schema Admins',
  '519': 'Enterprise Admins',
  '520': 'Group Policy Creator Owners',
  '544': 'Administrators',
  '548': 'Account Operators',
  '549': 'Server Operators',
  '550': 'Print Operators',
  '551': 'Backup Operators',
}

const nameOf = (sid: string) =>
  /^S-1-5-(21-.*|32)-\d+$/.test(sid) ? PRIVILEGED[sid.slice(sid.lastIndexOf('-') + 1)] : undefined

/** Accounts may be made in our units only. */
export async function checkElsewhere(inquiry: Inquiry) {
  const { client, contexts } = inquiry
  const commands: string[] = []
  for (const place of [contexts.domain, `CN=Users,${contexts.domain}`])
    if (await mayCreateAccounts(client, place))
      commands.push(...revokeCommands(inquiry, place, CREATE_ACCOUNTS))
  return finding('create_elsewhere', commands.length > 0 ? 'too_much' : 'ok', commands)
}

/** Membership of a privileged group, directly or through others, is more than Kvittens needs. */
export async function checkPrivilege({ token, settled }: Inquiry) {
  const groups = token.map(nameOf).filter((name) => name !== undefined)
  const commands = groups.flatMap((group) => [
    `Remove-ADGroupMember -Identity "${group}" -Members (Get-ADUser -Filter "objectSid -eq '${token[0]}'")`,
    `samba-tool group removemembers "${group}" "${settled.name}"`,
  ])
  return finding('privileged_group', groups.length > 0 ? 'too_much' : 'ok', commands)
}
