import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import ItemAdministrator from '#catalogue/models/item_administrator'
import Level from '#catalogue/models/level'
import { CatalogueItemSchema } from '#database/schema'

/** A system, resource or kind of equipment that can be ordered. */
export default class CatalogueItem extends CatalogueItemSchema {
  static table = 'catalogue_items'

  @hasMany(() => Level, { foreignKey: 'itemId', onQuery: (query) => query.orderBy('position') })
  declare levels: HasMany<typeof Level>

  @hasMany(() => ItemAdministrator, { foreignKey: 'itemId' })
  declare administrators: HasMany<typeof ItemAdministrator>
}
