import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import Account from '#people/models/account'
import Employment from '#people/models/employment'
import { PersonSchema } from '#database/schema'

/** Somebody who works here, will, or did. Show one only through the presenter. */
export default class Person extends PersonSchema {
  static table = 'persons'

  @hasMany(() => Employment)
  declare employments: HasMany<typeof Employment>

  @hasMany(() => Account)
  declare accounts: HasMany<typeof Account>
}
