import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    /** What a person must do about an open line, and when they are reminded of it. */
    this.schema.createTable('acknowledgement_tasks', (table) => {
      table.increments('id')
      table.integer('line_id').notNullable().references('order_lines.id').index()
      table.string('opened_at', 24).notNullable()
      table.string('closed_at', 24)
      table.string('due_on', 10)
      table.string('remind_on', 10)
      table.integer('reminders').notNullable().defaultTo(0)
      table.string('escalated_at', 24)
    })

    /** The lines that one administrator gets in one mail, with its link. */
    this.schema.createTable('waves', (table) => {
      table.increments('id')
      table.integer('person_id').references('persons.id').index()
      table.integer('mailbox_id').references('shared_mailboxes.id').index()
      table.string('created_at', 24).notNullable()
      /** The mail waits until then, so that lines opened at about the same time share it. */
      table.string('send_at', 24).notNullable()
      table.string('sent_at', 24)
      table.integer('generation').notNullable().defaultTo(1)
      table.string('key_id', 12).notNullable()
      table.string('token_hash', 64).unique()
      table.string('code_hash', 64)
      table.integer('wrong_codes').notNullable().defaultTo(0)
      table.string('expires_at', 24)
      table.string('superseded_at', 24)
      table.string('spent_at', 24)
      table.string('first_opened_at', 24)
      /** How many reminders its recipient has had through this link. */
      table.integer('reminders').notNullable().defaultTo(0)
      table.check('(person_id IS NULL) <> (mailbox_id IS NULL)')
    })

    this.schema.createTable('wave_lines', (table) => {
      table.integer('wave_id').notNullable().references('waves.id')
      table.integer('line_id').notNullable().references('order_lines.id').index()
      table.primary(['wave_id', 'line_id'])
    })

    this.schema.createTable('mails', (table) => {
      table.increments('id')
      table.string('kind', 60).notNullable()
      /** One mail per effect: planning the same effect twice gives the same row. */
      table.string('effect_key', 200).notNullable().unique()
      table.string('message_id', 200).notNullable().unique()
      table.string('thread', 200)
      table.string('locale', 5).notNullable()
      table.integer('to_person_id').references('persons.id').index()
      table.integer('to_mailbox_id').references('shared_mailboxes.id')
      table.string('to_address', 254).notNullable()
      table.text('ids').notNullable()
      table.integer('order_id').references('orders.id').index()
      table.enum('state', ['pending', 'sent', 'failed', 'cancelled']).notNullable()
      table.string('subject', 300)
      table.string('created_at', 24).notNullable()
      table.string('sent_at', 24)
    })

    this.schema.createTable('handovers', (table) => {
      table.increments('id')
      table.integer('person_id').notNullable().references('persons.id').index()
      table.integer('order_id').notNullable().references('orders.id').index()
      table.integer('account_id').notNullable().references('accounts.id')
      table.integer('issue').notNullable().defaultTo(1)
      table.text('sealed_password')
      table.string('created_at', 24).notNullable()
      table.string('expires_at', 24).notNullable()
      table.string('opened_at', 24)
      table.integer('opened_by_person_id').references('persons.id')
      table.string('voided_at', 24)
      table.string('deleted_at', 24)
      table.unique(['order_id', 'issue'])
    })

    this.defer(async (db) => {
      await db.rawQuery(
        `CREATE UNIQUE INDEX acknowledgement_tasks_one_open ON acknowledgement_tasks (line_id) WHERE closed_at IS NULL`
      )
      await db.rawQuery(
        `CREATE UNIQUE INDEX waves_one_collecting_person ON waves (person_id) WHERE sent_at IS NULL AND superseded_at IS NULL`
      )
      await db.rawQuery(
        `CREATE UNIQUE INDEX waves_one_collecting_mailbox ON waves (mailbox_id) WHERE sent_at IS NULL AND superseded_at IS NULL`
      )
    })
  }
}
