import db from '@adonisjs/lucid/services/db'
import type { LineState } from '#orders/lifecycles/line_lifecycle'

/** An order line with what its administrator needs to know, as the tables hold it. */
export interface LineRow {
  id: number
  version: number
  state: LineState
  direction: 'grant' | 'revoke'
  note: string | null
  remark: string | null
  order_id: number
  order_number: string | null
  person_id: number
  orderer_person_id: number
  case_number: string | null
  item_id: number
  item: string
  kind: 'system' | 'resource' | 'equipment'
  instructions: string | null
  is_sensitive: boolean
  reports_account: boolean
  level: string | null
  title: string | null
  start_date: string | null
  last_date: string | null
  unit: string | null
  unit_path: string | null
  due_on: string | null
  task_opened_at: string | null
  escalated_at: string | null
}

const COLUMNS = [
  'l.id',
  'l.version',
  'l.state',
  'l.direction',
  'l.note',
  'l.remark',
  'l.order_id',
  'o.number as order_number',
  'o.person_id',
  'o.orderer_person_id',
  'o.case_number',
  'l.item_id',
  'i.name as item',
  'i.kind',
  'i.instructions',
  'i.is_sensitive',
  'i.reports_account',
  'v.name as level',
  'e.title',
  'e.start_date',
  'e.last_date',
  'u.name as unit',
  'u.path as unit_path',
  't.due_on',
  't.opened_at as task_opened_at',
  't.escalated_at',
]

const LATEST_TASK =
  '(t.id is null or t.id = (select max(x.id) from acknowledgement_tasks x where x.line_id = l.id))'

/** Order lines with their item, level, order, employment and latest task, to narrow down further. */
export function lineRows() {
  return db
    .from('order_lines as l')
    .join('orders as o', 'o.id', 'l.order_id')
    .join('catalogue_items as i', 'i.id', 'l.item_id')
    .leftJoin('levels as v', 'v.id', 'l.level_id')
    .leftJoin('employments as e', 'e.id', 'o.employment_id')
    .leftJoin('org_units as u', 'u.id', 'o.org_unit_id')
    .leftJoin('acknowledgement_tasks as t', 't.line_id', 'l.id')
    .whereRaw(LATEST_TASK)
    .select(COLUMNS)
}
