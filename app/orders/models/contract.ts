import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Order from '#orders/models/order'
import Employment from '#people/models/employment'
import { ContractSchema } from '#database/schema'

/** The employment contract that an order asked HR to draw up. */
export default class Contract extends ContractSchema {
  static table = 'contracts'

  @belongsTo(() => Order)
  declare order: BelongsTo<typeof Order>

  @belongsTo(() => Employment)
  declare employment: BelongsTo<typeof Employment>
}
