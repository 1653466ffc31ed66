import { BaseSchema } from '@adonisjs/lucid/schema'

/** What the bench at 100,000 people found to be read from end to end. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('order_events', (table) => void table.index(['line_id']))
    this.schema.alterTable('order_lines', (table) => void table.index(['item_id', 'state']))
  }
}
