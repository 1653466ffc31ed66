import { BaseSchema } from '@adonisjs/lucid/schema'

/** The outbox, the lock row that makes SQLite transactions write first, sessions and limits. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('write_locks', (table) => {
      table.integer('id').primary()
    })
    this.defer(async (db) => {
      await db.table('write_locks').insert({ id: 1 })
    })

    this.schema.createTable('counters', (table) => {
      table.string('name', 60).primary()
      table.integer('value').notNullable()
    })

    this.schema.createTable('intents', (table) => {
      table.increments('id')
      table.string('kind', 80).notNullable()
      table.string('effect_key', 200).notNullable().unique()
      table.text('ids').notNullable()
      table
        .enum('state', ['pending', 'running', 'done', 'needs_attention', 'skipped'])
        .notNullable()
      table.string('due_at', 24).notNullable()
      table.string('handed_until', 24)
      table.string('lease_until', 24)
      table.integer('fence').notNullable().defaultTo(0)
      table.integer('attempts').notNullable().defaultTo(0)
      table.integer('generation').notNullable().defaultTo(1)
      table.string('failure', 40)
      table.text('last_error')
      table.string('created_at', 24).notNullable()
      table.string('ended_at', 24)
      table.text('ended_because')
      table.index(['state', 'due_at'])
      table.index(['kind', 'state'])
    })

    this.schema.createTable('sessions', (table) => {
      table.string('id').primary()
      table.text('data').notNullable()
      table.string('user_id').nullable().index()
      table.timestamp('expires_at').notNullable().index()
    })

    this.schema.createTable('rate_limits', (table) => {
      table.string('key', 255).notNullable().primary()
      table.integer('points', 9).notNullable().defaultTo(0)
      table.bigInteger('expire').unsigned()
    })
  }
}
