import { BaseSchema } from '@adonisjs/lucid/schema'

/** A first password that Kvittens makes is set in the directory when it is opened, and lies nowhere before. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('handovers', (table) => {
      table.boolean('in_directory').notNullable().defaultTo(false)
    })
  }
}
