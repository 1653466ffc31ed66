import { BaseSchema } from '@adonisjs/lucid/schema'

const SITUATIONS = ['linked', 'unlinked', 'unmatched', 'disputed', 'deleted', 'linked_to_leaver']

/** What the directory was last seen to have, and how far it has been read. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('directory_entries', (table) => {
      table.increments('id')
      /** objectGUID: the same however it is renamed or moved. */
      table.string('directory_id', 64).notNullable().unique()
      table.text('dn').notNullable()
      table.string('user_name', 256)
      /** Folded as Windows compares. */
      table.string('user_name_key', 256).index()
      table.string('upn', 1024)
      table.string('mail', 320)
      table.string('display_name', 256)
      /** Folded "family given", as people have it. */
      table.string('name_key', 200).index()
      table.string('employee_number', 64).index()
      table.string('identity_hash', 64).index()
      table.string('marker', 100)
      table.boolean('enabled').notNullable()
      /** What the items' own predicates ask for; a personnummer is never here. */
      table.text('attributes').notNullable()
      table.string('seen_at', 24).notNullable()
      table.integer('seen_run').notNullable()
      table.string('deleted_at', 24)
      /** It has changed, or somebody waits for it, and what follows is yet to be done. */
      table.boolean('pending').notNullable().defaultTo(true)
      /** It went or was disabled, which the brake counts until what follows is done. */
      table.boolean('lost').notNullable().defaultTo(false)
      table.integer('person_id').references('persons.id').index()
      table.integer('account_id').references('accounts.id')
      table.enum('situation', SITUATIONS)
      table.index(['situation', 'id'])
      table.index(['pending', 'id'])
    })

    /** One row. */
    this.schema.createTable('directory_sync_state', (table) => {
      table.integer('id').primary()
      table.enum('state', ['idle', 'reading', 'stopped', 'applying']).notNullable()
      table.integer('version').notNullable().defaultTo(1)
      table.integer('run').notNullable().defaultTo(0)
      table.boolean('full').notNullable().defaultTo(true)
      table.text('cookie')
      /** Names of the attributes that the entries hold: with others, all must be read anew. */
      table.text('wanted').notNullable().defaultTo('')
      table.integer('seen').notNullable().defaultTo(0)
      table.integer('lost').notNullable().defaultTo(0)
      table.enum('stopped_because', ['lost', 'empty'])
      /** Who began the run and who released it: `person:7`, `operator:root`, or nobody. */
      table.string('started_by', 120)
      table.string('released_by', 120)
      table.string('begun_at', 24)
      table.string('ended_at', 24)
    })

    /** When a line that another system fulfils is done. An item has one, or more that must all hold. */
    this.schema.createTable('item_predicates', (table) => {
      table.increments('id')
      table.integer('item_id').notNullable().references('catalogue_items.id').index()
      table.enum('kind', ['account_exists', 'attribute_set', 'member_of']).notNullable()
      /** The attribute's name, or the group's distinguished name or objectGUID. */
      table.string('argument', 400)
      table.check("kind = 'account_exists' OR argument IS NOT NULL")
    })
  }
}
