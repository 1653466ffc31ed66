import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Order from '#orders/models/order'
import Person from '#people/models/person'
import { ProvisioningOperationSchema } from '#database/schema'

/** One change of one account in the directory. */
export default class Operation extends ProvisioningOperationSchema {
  static table = 'provisioning_operations'

  @belongsTo(() => Person)
  declare person: BelongsTo<typeof Person>

  @belongsTo(() => Order)
  declare order: BelongsTo<typeof Order>
}
