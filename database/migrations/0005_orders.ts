import { BaseSchema } from '@adonisjs/lucid/schema'

const ORDER_STATES = [
  'draft',
  'awaiting_attestation',
  'parked',
  'active',
  'completed',
  'rejected',
  'cancelled',
]
const LINE_STATES = [
  'waiting',
  'open',
  'done',
  'declined',
  'returned',
  'not_applicable',
  'needs_attention',
  'cancelled',
]

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('orders', (table) => {
      table.increments('id')
      /** Year and a running number, `2026-0417`; null while it is a draft. */
      table.string('number', 12).unique()
      table.enum('kind', ['joiner', 'mover', 'leaver']).notNullable()
      table.enum('state', ORDER_STATES).notNullable()
      table.integer('version').notNullable().defaultTo(1)
      /** One per opened form: the same form sent twice gives the same order. */
      table.string('form_token', 64).notNullable().unique()
      table.integer('person_id').references('persons.id').index()
      table.integer('employment_id').references('employments.id').index()
      table.integer('org_unit_id').references('org_units.id').index()
      table.integer('orderer_person_id').notNullable().references('persons.id').index()
      table.integer('attested_by_person_id').references('persons.id')
      table.string('case_number', 60)
      /** The earliest day of activation, worked out from the start date when placed and changed. */
      table.string('activate_on', 10)
      table.string('created_at', 24).notNullable()
      table.string('placed_at', 24)
      table.string('attested_at', 24)
      table.string('parked_at', 24)
      table.string('activated_at', 24)
      table.string('completed_at', 24)
      table.string('ended_at', 24)
      table.text('ended_because')
      table.index(['state', 'placed_at', 'id'])
    })

    /** What has been typed so far, sealed: it may hold a personnummer. Deleted when the order is placed. */
    this.schema.createTable('order_drafts', (table) => {
      table.integer('order_id').primary().references('orders.id')
      table.text('sealed_form').notNullable()
      table.string('updated_at', 24).notNullable()
    })

    this.schema.createTable('contracts', (table) => {
      table.increments('id')
      table.integer('employment_id').notNullable().references('employments.id').unique()
      table.integer('order_id').notNullable().references('orders.id').unique()
      table.enum('state', ['ordered', 'signed', 'declined', 'withdrawn']).notNullable()
      table.integer('version').notNullable().defaultTo(1)
      table.string('ordered_at', 24).notNullable()
      table.string('signed_on', 10)
      table.string('signed_at', 24)
      table.integer('signed_by_person_id').references('persons.id')
      table.string('signed_source', 20)
      table.string('evidence', 200)
      table.string('ended_at', 24)
      table.text('ended_because')
      table.string('remind_on', 10)
      table.integer('reminders').notNullable().defaultTo(0)
      table.check(
        "state <> 'signed' OR (signed_on IS NOT NULL AND signed_at IS NOT NULL AND signed_source IS NOT NULL)"
      )
      table.index(['state', 'ordered_at', 'id'])
    })

    this.schema.createTable('order_roles', (table) => {
      table.integer('order_id').notNullable().references('orders.id')
      table.integer('role_id').notNullable().references('roles.id')
      table.primary(['order_id', 'role_id'])
    })

    this.schema.createTable('order_lines', (table) => {
      table.increments('id')
      table.integer('order_id').notNullable().references('orders.id').index()
      table.integer('item_id').notNullable().references('catalogue_items.id').index()
      table.integer('level_id').references('levels.id')
      table.enum('direction', ['grant', 'revoke']).notNullable()
      table.enum('state', LINE_STATES).notNullable()
      table.integer('version').notNullable().defaultTo(1)
      table.boolean('is_primary').notNullable()
      /** Not opened before this day, also when the order is active. */
      table.string('opens_on', 10)
      table.string('due_on', 10)
      table.string('opened_at', 24)
      table.string('ended_at', 24)
      /** Reason of a decline or not applicable, or the question back. */
      table.text('remark')
      /** The orderer's words to the administrator, also the answer to a question. */
      table.text('note')
      table.integer('acknowledged_by_person_id').references('persons.id')
      table.integer('replaces_line_id').references('order_lines.id')
      table.string('waived_at', 24)
      table.text('waived_because')
      table.index(['state', 'opens_on'])
    })

    this.schema.createTable('order_line_roles', (table) => {
      table.integer('line_id').notNullable().references('order_lines.id')
      table.integer('role_id').notNullable().references('roles.id')
      table.primary(['line_id', 'role_id'])
    })

    this.schema.createTable('order_line_prerequisites', (table) => {
      table.integer('line_id').notNullable().references('order_lines.id')
      table.integer('requires_line_id').notNullable().references('order_lines.id').index()
      table.string('waived_at', 24)
      table.text('waived_because')
      table.primary(['line_id', 'requires_line_id'])
    })

    /** The history of an order: who did what, when. Rows are only added. */
    this.schema.createTable('order_events', (table) => {
      table.increments('id')
      table.integer('order_id').notNullable().references('orders.id').index()
      table.integer('line_id').references('order_lines.id')
      table.string('at', 24).notNullable()
      /** Past tense, such as `placed`, `line_done`, `mail_sent`, `link_opened`. */
      table.string('event', 40).notNullable()
      table.string('from_state', 24)
      table.string('to_state', 24)
      table.string('actor_kind', 20).notNullable()
      table.integer('actor_person_id').references('persons.id')
      table.string('actor_label', 120)
      table.string('source', 10).notNullable()
      table.text('details').notNullable()
    })
  }
}
