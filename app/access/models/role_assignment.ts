import { RoleAssignmentSchema } from '#database/schema'

export default class RoleAssignment extends RoleAssignmentSchema {
  static table = 'role_assignments'
}
