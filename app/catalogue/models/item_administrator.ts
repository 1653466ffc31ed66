import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import SharedMailbox from '#catalogue/models/shared_mailbox'
import Person from '#people/models/person'
import { ItemAdministratorSchema } from '#database/schema'

/** One who acknowledges an item's lines: a person or a shared mailbox, never both. */
export default class ItemAdministrator extends ItemAdministratorSchema {
  static table = 'item_administrators'

  @belongsTo(() => Person)
  declare person: BelongsTo<typeof Person>

  @belongsTo(() => SharedMailbox, { foreignKey: 'mailboxId' })
  declare mailbox: BelongsTo<typeof SharedMailbox>
}
