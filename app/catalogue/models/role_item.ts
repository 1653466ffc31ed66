import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import CatalogueItem from '#catalogue/models/catalogue_item'
import Level from '#catalogue/models/level'
import { RoleItemSchema } from '#database/schema'

export default class RoleItem extends RoleItemSchema {
  static table = 'role_items'

  @belongsTo(() => CatalogueItem, { foreignKey: 'itemId' })
  declare item: BelongsTo<typeof CatalogueItem>

  @belongsTo(() => Level)
  declare level: BelongsTo<typeof Level>
}
