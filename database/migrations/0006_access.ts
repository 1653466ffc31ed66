import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('role_assignments', (table) => {
      table.increments('id')
      table.integer('person_id').notNullable().references('persons.id').index()
      table.integer('employment_id').references('employments.id').index()
      table.integer('role_id').notNullable().references('roles.id').index()
      table.integer('order_id').references('orders.id').index()
      table.string('valid_from', 10).notNullable()
      table.string('valid_to', 10)
    })

    this.schema.createTable('grants', (table) => {
      table.increments('id')
      table.integer('person_id').notNullable().references('persons.id')
      table.integer('item_id').notNullable().references('catalogue_items.id').index()
      table.integer('level_id').references('levels.id')
      table.string('valid_from', 10).notNullable()
      table.string('valid_to', 10)
      table.string('granted_at', 24).notNullable()
      table.string('revoked_at', 24)
      table.integer('given_by_line_id').references('order_lines.id').unique()
      table.integer('taken_by_line_id').references('order_lines.id').unique()
      table.string('source', 20).notNullable()
      table.index(['person_id', 'valid_to'])
    })

    /** Why a grant is held: a role of an employment, or a line ordered for its own sake. */
    this.schema.createTable('justifications', (table) => {
      table.increments('id')
      table.integer('grant_id').notNullable().references('grants.id').index()
      table.integer('role_assignment_id').references('role_assignments.id').index()
      table.integer('order_line_id').references('order_lines.id')
      table.text('reason')
      table.string('valid_from', 10).notNullable()
      table.string('valid_to', 10)
      table.check(
        'role_assignment_id IS NOT NULL OR order_line_id IS NOT NULL OR reason IS NOT NULL'
      )
    })
  }
}
