import { RoleProposalSchema } from '#database/schema'

export default class RoleProposal extends RoleProposalSchema {
  static table = 'role_proposals'
}
