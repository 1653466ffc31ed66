import { BaseSchema } from '@adonisjs/lucid/schema'

const KINDS = ['create_account', 'disable_account', 'join_groups', 'leave_groups']
const STATES = ['pending', 'succeeded', 'needs_attention', 'cancelled']

/** One change of an account in the directory, from the order that asks for it to what was read back. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('provisioning_operations', (table) => {
      table.increments('id')
      table.enum('kind', KINDS).notNullable()
      table.enum('state', STATES).notNullable()
      table.integer('version').notNullable().defaultTo(1)
      table.integer('person_id').notNullable().references('persons.id').index()
      table.integer('order_id').references('orders.id').index()
      table.integer('line_id').references('order_lines.id').index()
      table.integer('account_id').references('accounts.id').index()
      /** Written into the directory with the account, so that it is found again whatever happens. */
      table.string('marker', 64).notNullable()
      table.string('directory_id', 64)
      /** Attributes as they shall be, and as they were read back; never a password. */
      table.text('planned')
      table.text('found')
      /** Why a person must look; a language key under `operations.failures`. */
      table.string('failure', 40)
      table.string('created_at', 24).notNullable()
      table.string('ended_at', 24)
      table.index(['state', 'kind', 'id'])
    })

    this.defer(async (db) => {
      await db.rawQuery(
        `CREATE UNIQUE INDEX provisioning_operations_one_of_line ON provisioning_operations (line_id, kind) WHERE state <> 'cancelled'`
      )
    })
  }
}
