import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import RoleItem from '#catalogue/models/role_item'
import RoleProposal from '#catalogue/models/role_proposal'
import { RoleSchema } from '#database/schema'

/** A named bundle of catalogue items and levels, such as "Lärare". */
export default class Role extends RoleSchema {
  static table = 'roles'

  @hasMany(() => RoleItem)
  declare items: HasMany<typeof RoleItem>

  @hasMany(() => RoleProposal)
  declare proposals: HasMany<typeof RoleProposal>
}
