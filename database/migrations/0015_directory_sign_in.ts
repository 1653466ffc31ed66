import { BaseSchema } from '@adonisjs/lucid/schema'

const DUTIES = ['administrator', 'hr_officer', 'it', 'auditor']

/** Signing in through the directory: who has no password here, what groups give, and what is watched. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('users', (table) => {
      table.boolean('has_password').notNullable().defaultTo(true)
    })

    this.schema.alterTable('user_duties', (table) => {
      table.boolean('by_group').notNullable().defaultTo(false)
    })

    this.schema.createTable('group_duties', (table) => {
      table.increments('id')
      /** Distinguished name, folded: a directory knows no case. */
      table.string('group_key', 400).notNullable()
      table.string('group_name', 400).notNullable()
      table.enum('duty', DUTIES).notNullable()
      table.unique(['group_key', 'duty'])
    })

    /** Passwords tried since the last right one, so that the directory never has reason to lock an account. */
    this.schema.createTable('directory_tries', (table) => {
      table.string('who', 80).primary()
      table.integer('tries').notNullable()
      table.string('last_at', 24).notNullable().index()
    })

    this.schema.createTable('directory_sessions', (table) => {
      table.string('session_id').primary()
      table.string('directory_id', 64).notNullable()
      table.string('created_at', 24).notNullable().index()
    })
  }
}
