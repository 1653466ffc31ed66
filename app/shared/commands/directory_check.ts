import { EXIT } from '#shared/cli/exit_codes'
import { PlainCommand } from '#shared/cli/plain_command'
import type { RightFinding, RightName, RightState } from '#connectors/directory'
import { directory } from '#provisioning/directory'

const RIGHTS: Record<RightName, string> = {
  create_accounts: 'create accounts in the unit for accounts',
  write_accounts: 'write, disable and move accounts there',
  reset_passwords: 'set first passwords there',
  receive_leavers: 'move accounts to the unit for those who left',
  manage_groups: 'change the members of groups in the unit for groups',
  follow_changes: 'read what has changed in the domain',
  see_deleted: 'see what was deleted',
  create_elsewhere: 'no right to create accounts anywhere else',
  privileged_group: 'no membership of a privileged group',
}

const STATES: Record<RightState, string> = {
  ok: 'ok',
  missing: 'MISSING',
  too_much: 'TOO MUCH',
  unknown: 'unknown',
}

/** Looks what the service account may do in the directory, and prints what puts it right. */
export default class DirectoryCheck extends PlainCommand {
  static commandName = 'directory:check'
  static description = 'Check the rights of the service account in the directory'

  protected async perform() {
    const findings = await (await directory()).rights()
    const isWrong = findings.some(({ state }) => state === 'missing' || state === 'too_much')
    this.tell(findings, findings.flatMap(linesOf), isWrong ? EXIT.failure : EXIT.ok)
  }
}

const linesOf = ({ right, state, commands }: RightFinding) => [
  `${STATES[state].padEnd(9)} ${RIGHTS[right]}`,
  ...commands.map((command) => `          ${command}`),
]
