import { finding, grantCommands, stateOf } from '#connectors/active_directory/rights/commands'
import type { Inquiry } from '#connectors/active_directory/rights/inquiry'
import { aGroup, mayWrite } from '#connectors/active_directory/rights/questions'
import { GROUP, MEMBER } from '#connectors/active_directory/rights/schema_ids'

/** Whether members of groups in the unit for groups may be written. */
export async function checkGroups(inquiry: Inquiry) {
  const { client, settled } = inquiry
  const group = await aGroup(client, settled.groups)
  const held = group === null ? null : await mayWrite(client, group, ['member'])
  const grant = { dsacls: 'RPWP;member;group', sddl: `OA;CIIO;RPWP;${MEMBER};${GROUP}` }
  const commands = grantCommands(inquiry, { on: settled.groups, inherit: 'S', ...grant })
  return finding('manage_groups', stateOf(held), commands)
}
