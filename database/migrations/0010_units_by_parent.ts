import { BaseSchema } from '@adonisjs/lucid/schema'

/** The tree of units is read level by level. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('org_units', (table) => {
      table.index('parent_id')
    })
  }
}
