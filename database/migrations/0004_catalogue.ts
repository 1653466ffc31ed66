import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('catalogue_items', (table) => {
      table.increments('id')
      table.string('code', 40).notNullable().unique()
      table.enum('kind', ['system', 'resource', 'equipment']).notNullable()
      table.string('name', 120).notNullable()
      table.text('description')
      /** What the administrator does, shown in mail and on the acknowledgement page. */
      table.text('instructions')
      table
        .enum('fulfilment', [
          'people',
          'directory_account',
          'directory_observed',
          'directory_group',
          'connector',
          'stock',
        ])
        .notNullable()
      table.boolean('is_primary').notNullable().defaultTo(false)
      table.boolean('is_sensitive').notNullable().defaultTo(false)
      /** The acknowledgement reports the user name (and possibly e-mail and first password). */
      table.boolean('reports_account').notNullable().defaultTo(false)
      /** Days before the first day that this item's line opens; null means the installation's own. */
      table.integer('lead_days')
      table.integer('version').notNullable().defaultTo(1)
      table.string('created_at', 24).notNullable()
      table.string('archived_at', 24)
    })

    this.schema.createTable('levels', (table) => {
      table.increments('id')
      table.integer('item_id').notNullable().references('catalogue_items.id').index()
      table.string('name', 120).notNullable()
      table.integer('position').notNullable()
      table.string('archived_at', 24)
      table.unique(['item_id', 'name'])
    })

    this.schema.createTable('shared_mailboxes', (table) => {
      table.increments('id')
      table.string('name', 120).notNullable().unique()
      table.string('email', 254).notNullable().unique()
      table.string('archived_at', 24)
    })

    this.schema.createTable('shared_mailbox_members', (table) => {
      table.integer('mailbox_id').notNullable().references('shared_mailboxes.id')
      table.integer('person_id').notNullable().references('persons.id').index()
      table.primary(['mailbox_id', 'person_id'])
    })

    this.schema.createTable('item_administrators', (table) => {
      table.increments('id')
      table.integer('item_id').notNullable().references('catalogue_items.id').index()
      table.integer('person_id').references('persons.id').index()
      table.integer('mailbox_id').references('shared_mailboxes.id').index()
      table.check('(person_id IS NULL) <> (mailbox_id IS NULL)')
      table.unique(['item_id', 'person_id'])
      table.unique(['item_id', 'mailbox_id'])
    })

    this.schema.createTable('item_owners', (table) => {
      table.integer('item_id').notNullable().references('catalogue_items.id')
      table.integer('person_id').notNullable().references('persons.id').index()
      table.primary(['item_id', 'person_id'])
    })

    this.schema.createTable('prerequisites', (table) => {
      table.integer('item_id').notNullable().references('catalogue_items.id')
      table.integer('requires_item_id').notNullable().references('catalogue_items.id').index()
      table.check('item_id <> requires_item_id')
      table.primary(['item_id', 'requires_item_id'])
    })

    this.schema.createTable('roles', (table) => {
      table.increments('id')
      table.string('code', 40).notNullable().unique()
      table.string('name', 120).notNullable()
      table.text('description')
      table.integer('version').notNullable().defaultTo(1)
      table.string('created_at', 24).notNullable()
      table.string('archived_at', 24)
    })

    this.schema.createTable('role_items', (table) => {
      table.increments('id')
      table.integer('role_id').notNullable().references('roles.id').index()
      table.integer('item_id').notNullable().references('catalogue_items.id').index()
      table.integer('level_id').references('levels.id')
      table.unique(['role_id', 'item_id'])
    })

    /** When a role is proposed: for a title, for a unit and what lies below it, or for both together. */
    this.schema.createTable('role_proposals', (table) => {
      table.increments('id')
      table.integer('role_id').notNullable().references('roles.id').index()
      table.string('title', 120)
      table.string('title_key', 120).index()
      table.integer('org_unit_id').references('org_units.id')
      table.check('title_key IS NOT NULL OR org_unit_id IS NOT NULL')
    })
  }
}
