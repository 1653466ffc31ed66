import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Order from '#orders/models/order'
import Account from '#people/models/account'
import Person from '#people/models/person'
import { HandoverSchema } from '#database/schema'

/** One issue of user name and first password; at most one issue of an order isn't void. */
export default class Handover extends HandoverSchema {
  static table = 'handovers'

  @belongsTo(() => Person)
  declare person: BelongsTo<typeof Person>

  @belongsTo(() => Person, { foreignKey: 'openedByPersonId' })
  declare opener: BelongsTo<typeof Person>

  @belongsTo(() => Order)
  declare order: BelongsTo<typeof Order>

  @belongsTo(() => Account)
  declare account: BelongsTo<typeof Account>
}
