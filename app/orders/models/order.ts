import { belongsTo, hasMany, hasOne } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany, HasOne } from '@adonisjs/lucid/types/relations'
import Contract from '#orders/models/contract'
import OrderLine from '#orders/models/order_line'
import Employment from '#people/models/employment'
import OrgUnit from '#people/models/org_unit'
import Person from '#people/models/person'
import { OrderSchema } from '#database/schema'

export default class Order extends OrderSchema {
  static table = 'orders'

  @belongsTo(() => Person)
  declare person: BelongsTo<typeof Person>

  @belongsTo(() => Person, { foreignKey: 'ordererPersonId' })
  declare orderer: BelongsTo<typeof Person>

  @belongsTo(() => Employment)
  declare employment: BelongsTo<typeof Employment>

  @belongsTo(() => OrgUnit)
  declare orgUnit: BelongsTo<typeof OrgUnit>

  @hasMany(() => OrderLine)
  declare lines: HasMany<typeof OrderLine>

  @hasOne(() => Contract)
  declare contract: HasOne<typeof Contract>
}
