import { BaseSchema } from '@adonisjs/lucid/schema'

/** The groups of the directory that an item is, or one of its levels. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('item_groups', (table) => {
      table.increments('id')
      table.integer('item_id').notNullable().references('catalogue_items.id').index()
      /** Null: whichever level. */
      table.integer('level_id').references('levels.id')
      /** Distinguished name. */
      table.text('group').notNullable()
    })
  }
}
