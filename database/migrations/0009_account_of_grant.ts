import { BaseSchema } from '@adonisjs/lucid/schema'

/** Taking a grant back closes its account, not every account that the person has. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('grants', (table) => {
      table.integer('account_id').references('accounts.id').index()
    })
  }
}
