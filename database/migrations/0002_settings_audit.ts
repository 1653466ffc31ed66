import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('settings', (table) => {
      table.string('key', 60).primary()
      table.text('value').notNullable()
      table.string('updated_at', 24).notNullable()
    })

    this.schema.createTable('mail_texts', (table) => {
      table.increments('id')
      table.string('kind', 60).notNullable()
      table.string('locale', 5).notNullable()
      table.string('subject', 200).notNullable()
      table.text('body').notNullable()
      table.string('updated_at', 24).notNullable()
      table.unique(['kind', 'locale'])
    })

    this.schema.createTable('audit_entries', (table) => {
      table.increments('id')
      table.string('at', 24).notNullable()
      table.string('action', 80).notNullable()
      table.string('actor_kind', 20).notNullable()
      table.integer('actor_person_id')
      table.integer('actor_user_id')
      table.string('actor_label', 120)
      table.string('source', 10).notNullable()
      table.string('subject_type', 40).notNullable()
      table.integer('subject_id')
      table.integer('person_id')
      table.text('details').notNullable()
      table.text('sealed_details')
      table.index(['subject_type', 'subject_id'])
      table.index(['person_id'])
      table.index(['at'])
    })

    this.schema.createTable('audit_seals', (table) => {
      table.integer('seq').primary()
      table.integer('entry_id').notNullable().unique().references('audit_entries.id')
      table.string('previous_hash', 64).notNullable()
      table.string('hash', 64).notNullable()
      table.string('sealed_at', 24).notNullable()
    })

    this.schema.createTable('person_keys', (table) => {
      table.integer('person_id').primary()
      table.text('sealed_key').notNullable()
    })

    this.defer(async (db) => {
      for (const table of ['audit_entries', 'audit_seals'])
        for (const event of ['UPDATE', 'DELETE']) await db.rawQuery(appendOnly(db, table, event))
      if (isPostgres(db)) for (const sql of POSTGRES_TRIGGERS) await db.rawQuery(sql)
    })
  }
}

const isPostgres = (db: { dialect: { name: string } }) => db.dialect.name === 'postgres'

const POSTGRES_TRIGGERS = ['audit_entries', 'audit_seals'].map(
  (table) =>
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`
)

function appendOnly(db: { dialect: { name: string } }, table: string, event: string) {
  if (isPostgres(db))
    return `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'the audit is append-only'; END $$`
  return `CREATE TRIGGER ${table}_no_${event.toLowerCase()} BEFORE ${event} ON ${table}
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END`
}
