import db from '@adonisjs/lucid/services/db'
import { addDays, clock } from '#shared/clock'
import { fill, isPostgres } from './sql.js'
import { ITEMS, LINES_AN_ORDER, NOW, PEOPLE_A_UNIT, UNDER_WAY } from './plan.js'

const START = addDays(clock.today(), 14)

/** The newest orders are under way: `first` those that wait for HR, then those that wait for administrators. */
function stateOf(orders: number) {
  const parked = orders - UNDER_WAY
  const active = orders - 2 * UNDER_WAY
  return {
    order: `CASE WHEN i > ${parked} THEN 'parked' WHEN i > ${active} THEN 'active' ELSE 'completed' END`,
    contract: `CASE WHEN i > ${parked} THEN 'ordered' ELSE 'signed' END`,
    line: `CASE WHEN o.state = 'parked' THEN 'waiting' WHEN o.state = 'active' AND i % 2 = 0 THEN 'open' ELSE 'done' END`,
    signed: (value: string) => `CASE WHEN i > ${parked} THEN NULL ELSE ${value} END`,
  }
}

/** A moment of the last years, the newest for the highest number. */
const moment = (orders: number) =>
  isPostgres()
    ? `to_char(timestamp '2024-01-01' + (i::float / ${orders}) * interval '1000 days', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : `strftime('%Y-%m-%dT%H:%M:%fZ', '2024-01-01', '+' || (i * 86400000 / ${orders}) || ' seconds')`

export async function givenOrders(people: number, orders: number) {
  const units = Math.ceil(people / PEOPLE_A_UNIT)
  const state = stateOf(orders)
  const at = moment(orders)
  const person = `1 + i % ${people}`
  await fill(
    'orders',
    [
      ...['id', 'number', 'kind', 'state', 'version', 'form_token', 'person_id', 'employment_id'],
      ...[
        'org_unit_id',
        'orderer_person_id',
        'created_at',
        'placed_at',
        'parked_at',
        'activate_on',
      ],
    ],
    orders,
    `i, '2026-' || i, 'joiner', ${state.order}, 3, 'token' || i, ${person}, ${person},
     1 + (1 + i % ${people}) % ${units}, 1 + (1 + i % ${people}) % ${units}, ${at}, ${at}, ${at}, '2024-01-01'`
  )
  await fill(
    'contracts',
    [
      ...['employment_id', 'order_id', 'state', 'version', 'ordered_at', 'signed_on', 'signed_at'],
      'signed_source',
    ],
    orders,
    `${person}, i, ${state.contract}, 1, ${at}, ${state.signed(`'2024-02-01'`)}, ${state.signed(at)}, ${state.signed(`'hr'`)}`
  )
  await givenLines(state.line)
  await givenTraces(orders)
}

async function givenLines(lineState: string) {
  const values = `((o.id - 1) * ${LINES_AN_ORDER} + i), o.id, 1 + (o.id + i) % ${ITEMS}, 'grant', ${lineState}, 1,
    ${isPostgres() ? 'i <= 2' : '(i <= 2)'}, o.placed_at, CASE WHEN o.state = 'completed' THEN o.placed_at END`
  const columns = [
    ...['id', 'order_id', 'item_id', 'direction', 'state', 'version', 'is_primary', 'opened_at'],
    'ended_at',
  ]
  await crossed('order_lines', columns, values)
  await db.rawQuery(
    `INSERT INTO grants (person_id, item_id, valid_from, granted_at, given_by_line_id, source)
     SELECT o.person_id, l.item_id, '2024-02-01', o.placed_at, l.id, 'order'
     FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE l.state = 'done'`
  )
  await db.rawQuery(
    `INSERT INTO justifications (grant_id, order_line_id, valid_from)
     SELECT id, given_by_line_id, '2024-02-01' FROM grants WHERE given_by_line_id IS NOT NULL`
  )
  await db.rawQuery(
    `INSERT INTO acknowledgement_tasks (line_id, opened_at, due_on, remind_on, reminders)
     SELECT id, opened_at, '${START}', '${START}', 0 FROM order_lines WHERE state = 'open'`
  )
}

/** For every order, `LINES_AN_ORDER` rows. */
function crossed(table: string, columns: string[], values: string) {
  const counted = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${LINES_AN_ORDER})`
  const insert = `INSERT INTO ${table} (${columns.join(', ')})`
  const select = `SELECT ${values} FROM orders o CROSS JOIN n`
  return db.rawQuery(
    isPostgres() ? `${insert} ${counted} ${select}` : `${counted} ${insert} ${select}`
  )
}

/** What each order has left behind: its history, the audit, finished intents, sent mail, search texts. */
async function givenTraces(orders: number) {
  await crossed(
    'order_events',
    [
      'order_id',
      'line_id',
      'at',
      'event',
      'from_state',
      'to_state',
      'actor_kind',
      'source',
      'details',
    ],
    `o.id, (o.id - 1) * ${LINES_AN_ORDER} + i, o.placed_at, 'line_done', 'open', 'done', 'person', 'web', '{}'`
  )
  await crossed(
    'audit_entries',
    ['at', 'action', 'actor_kind', 'source', 'subject_type', 'subject_id', 'details'],
    `o.placed_at, 'order.line_done', 'person', 'web', 'order', o.id, '{}'`
  )
  const hash = `'0000000000000000000000000000000000000000000000000000000000000000'`
  await db.rawQuery(
    `INSERT INTO audit_seals (seq, entry_id, previous_hash, hash, sealed_at)
     SELECT id, id, ${hash}, ${hash}, at FROM audit_entries`
  )
  await crossed(
    'intents',
    ['kind', 'effect_key', 'ids', 'state', 'due_at', 'fence', 'attempts', 'created_at', 'ended_at'],
    `'orders.activate', 'orders.activate:' || o.id || ':' || i, '{}', 'done', o.placed_at, 1, 1, o.placed_at, o.placed_at`
  )
  await fill(
    'mails',
    [
      ...['kind', 'effect_key', 'message_id', 'locale', 'to_person_id', 'to_address', 'ids'],
      ...['order_id', 'state', 'created_at', 'sent_at'],
    ],
    orders,
    `'order_completed', 'seeded:' || i, '<seeded.' || i || '@x>', 'sv', 1, 'a@example.se', '{}', i, 'sent', '${NOW}', '${NOW}'`
  )
  const rowid = isPostgres() ? '' : 'rowid, '
  const number = isPostgres() ? '' : 'o.id * 16 + 1, '
  await db.rawQuery(
    `INSERT INTO search_texts (${rowid}kind, record_id, text)
     SELECT ${number}'order', o.id, o.number || ' ' || p.sort_name || ' larare'
     FROM orders o JOIN persons p ON p.id = o.person_id`
  )
}
