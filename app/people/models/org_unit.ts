import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { OrgUnitSchema } from '#database/schema'

/** A unit of the organisation; its path holds the ids from the root, so that a branch is a prefix. */
export default class OrgUnit extends OrgUnitSchema {
  static table = 'org_units'

  @belongsTo(() => OrgUnit, { foreignKey: 'parentId' })
  declare parent: BelongsTo<typeof OrgUnit>

  @hasMany(() => OrgUnit, { foreignKey: 'parentId' })
  declare children: HasMany<typeof OrgUnit>
}
