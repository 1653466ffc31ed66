import { BaseSchema } from '@adonisjs/lucid/schema'

/** Names of accounts to be, which nobody else may get meanwhile, nor afterwards once they are used. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('name_reservations', (table) => {
      table.increments('id')
      table.enum('kind', ['user_name', 'upn', 'mail', 'common_name']).notNullable()
      table.string('name', 320).notNullable()
      /** Folded as Windows compares, with the organisational unit of a common name: unique per kind. */
      table.text('name_key').notNullable()
      /** Null for a name that the directory refused: it is somebody's there, and nobody's here. */
      table.integer('person_id').references('persons.id').index()
      table.integer('order_id').references('orders.id')
      table.string('reserved_at', 24).notNullable()
      /** Set when the account never came into being: whoever asks next may have the name. */
      table.string('released_at', 24)
      table.unique(['kind', 'name_key'])
      table.unique(['order_id', 'kind'])
    })

    this.defer(async (db) => {
      await db.rawQuery('CREATE INDEX accounts_email_lower ON accounts (lower(email))')
      await db.rawQuery('CREATE INDEX persons_work_email_lower ON persons (lower(work_email))')
    })
  }
}
