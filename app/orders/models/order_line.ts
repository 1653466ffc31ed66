import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import CatalogueItem from '#catalogue/models/catalogue_item'
import Level from '#catalogue/models/level'
import Order from '#orders/models/order'
import { OrderLineSchema } from '#database/schema'

export default class OrderLine extends OrderLineSchema {
  static table = 'order_lines'

  @belongsTo(() => Order)
  declare order: BelongsTo<typeof Order>

  @belongsTo(() => CatalogueItem, { foreignKey: 'itemId' })
  declare item: BelongsTo<typeof CatalogueItem>

  @belongsTo(() => Level)
  declare level: BelongsTo<typeof Level>
}
