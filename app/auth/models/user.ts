import hash from '@adonisjs/core/services/hash'
import { compose } from '@adonisjs/core/helpers'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import Person from '#people/models/person'
import UserDuty from '#auth/models/user_duty'
import { UserSchema } from '#database/schema'

const finder = withAuthFinder(() => hash.use('scrypt'), {
  uids: ['login'],
  passwordColumnName: 'password',
})

/** A sign-in; usually a person's. */
export default class User extends compose(UserSchema, finder) {
  static table = 'users'

  @belongsTo(() => Person)
  declare person: BelongsTo<typeof Person>

  @hasMany(() => UserDuty)
  declare duties: HasMany<typeof UserDuty>
}
