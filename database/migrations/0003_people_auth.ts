import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('org_units', (table) => {
      table.increments('id')
      table.integer('parent_id').references('org_units.id')
      table.string('code', 40).notNullable().unique()
      table.string('name', 120).notNullable()
      /** Ids from the root down, `/1/4/9/`: a branch is a prefix. */
      table.string('path', 400).notNullable().index()
      /** Rises with every change made in a form: whoever opened the form before that is told. */
      table.integer('version').notNullable().defaultTo(1)
      table.string('archived_at', 24)
    })

    this.schema.createTable('persons', (table) => {
      table.increments('id')
      table.string('given_names', 120).notNullable()
      table.string('preferred_name', 60).notNullable()
      table.string('family_name', 120).notNullable()
      /** Folded "family preferred", by which equal names are found. */
      table.string('sort_name', 200).notNullable().index()
      /** The same in Swedish order, by which every list of people is sorted. */
      table.string('sort_key', 300).notNullable()
      table.string('birth_date', 10)
      table.enum('identity_kind', ['personnummer', 'samordningsnummer'])
      table.text('identity_number_sealed')
      table.string('identity_number_hash', 64).unique()
      table.string('private_email', 254)
      table.string('private_phone', 40)
      table.string('work_email', 254)
      table.string('work_phone', 40)
      table.boolean('protected').notNullable().defaultTo(false)
      table.integer('version').notNullable().defaultTo(1)
      table.string('created_at', 24).notNullable()
      table.index(['sort_key', 'id'])
    })

    this.schema.createTable('org_unit_managers', (table) => {
      table.integer('org_unit_id').notNullable().references('org_units.id')
      table.integer('person_id').notNullable().references('persons.id').index()
      table.primary(['org_unit_id', 'person_id'])
    })

    this.schema.createTable('org_unit_assistants', (table) => {
      table.integer('org_unit_id').notNullable().references('org_units.id')
      table.integer('person_id').notNullable().references('persons.id').index()
      table.primary(['org_unit_id', 'person_id'])
    })

    this.schema.createTable('employments', (table) => {
      table.increments('id')
      table.integer('person_id').notNullable().references('persons.id').index()
      table.integer('org_unit_id').notNullable().references('org_units.id').index()
      table.string('title', 120).notNullable()
      table
        .enum('form', ['permanent', 'fixed_term', 'substitute', 'hourly', 'external'])
        .notNullable()
      table.string('employment_number', 40).unique()
      table.string('start_date', 10).notNullable()
      table.string('last_date', 10)
      /** planned until the contract is signed; cancelled when it never will be. */
      table.enum('state', ['planned', 'confirmed', 'cancelled']).notNullable()
      table.integer('version').notNullable().defaultTo(1)
      table.string('created_at', 24).notNullable()
    })

    this.schema.createTable('accounts', (table) => {
      table.increments('id')
      table.integer('person_id').notNullable().references('persons.id').index()
      table.string('user_name', 64).notNullable()
      /** Folded user name: unique for ever, so that a retired name is never given to somebody else. */
      table.string('user_name_key', 64).notNullable().unique()
      table.string('email', 254)
      table.string('directory_id', 64).unique()
      table.string('source', 20).notNullable()
      table.string('created_at', 24).notNullable()
      table.string('closed_at', 24)
    })

    this.schema.createTable('users', (table) => {
      table.increments('id')
      table.integer('person_id').unique().references('persons.id')
      table.string('login', 120).notNullable().unique()
      table.string('email', 254)
      table.string('password', 255).notNullable()
      table.string('locale', 5).notNullable().defaultTo('sv')
      table.string('created_at', 24).notNullable()
      table.string('disabled_at', 24)
      table.string('password_changed_at', 24)
    })

    this.schema.createTable('user_duties', (table) => {
      table.integer('user_id').notNullable().references('users.id')
      table.enum('duty', ['administrator', 'hr_officer', 'it', 'auditor']).notNullable()
      table.primary(['user_id', 'duty'])
    })

    this.schema.createTable('password_resets', (table) => {
      table.increments('id')
      table.integer('user_id').notNullable().references('users.id').index()
      table.string('token_hash', 64).notNullable().unique()
      table.string('expires_at', 24).notNullable()
      table.string('used_at', 24)
      table.string('created_at', 24).notNullable()
    })

    /** A file between its review and its import, sealed: it holds identity numbers. Kept for a day. */
    this.schema.createTable('pending_imports', (table) => {
      table.increments('id')
      table.string('token', 64).notNullable().unique()
      table.integer('user_id').notNullable().references('users.id').index()
      table.string('file_name', 200).notNullable()
      table.text('sealed_file').notNullable()
      table.boolean('create_units').notNullable()
      table.string('created_at', 24).notNullable()
    })

    this.defer(async (db) => {
      if (db.dialect.name === 'postgres') return
      await db.rawQuery(
        `CREATE VIRTUAL TABLE search_texts USING fts5(kind UNINDEXED, record_id UNINDEXED, text, tokenize='trigram')`
      )
    })
    this.defer(async (db) => {
      if (db.dialect.name !== 'postgres') return
      await db.rawQuery('CREATE EXTENSION IF NOT EXISTS pg_trgm')
      await db.rawQuery(
        `CREATE TABLE search_texts (kind varchar(20) NOT NULL, record_id integer NOT NULL, text text NOT NULL, PRIMARY KEY (kind, record_id))`
      )
      await db.rawQuery(
        'CREATE INDEX search_texts_trigrams ON search_texts USING gin (text gin_trgm_ops)'
      )
    })
  }
}
