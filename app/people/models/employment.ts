import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import OrgUnit from '#people/models/org_unit'
import Person from '#people/models/person'
import { EmploymentSchema } from '#database/schema'

export default class Employment extends EmploymentSchema {
  static table = 'employments'

  @belongsTo(() => Person)
  declare person: BelongsTo<typeof Person>

  @belongsTo(() => OrgUnit)
  declare orgUnit: BelongsTo<typeof OrgUnit>
}
