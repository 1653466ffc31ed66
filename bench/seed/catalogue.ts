import db from '@adonisjs/lucid/services/db'
import { fill, isPostgres } from './sql.js'
import { ITEMS, NOW, ROLES } from './plan.js'

const truth = (sql: string) => (isPostgres() ? sql : `CASE WHEN ${sql} THEN 1 ELSE 0 END`)

/** Systems with two primary ones among them, whose administrators are the first persons; and some roles. */
export async function givenCatalogue() {
  await fill(
    'catalogue_items',
    [
      ...['id', 'code', 'kind', 'name', 'fulfilment', 'is_primary', 'is_sensitive'],
      ...['reports_account', 'version', 'created_at'],
    ],
    ITEMS,
    `i, 'S' || i, 'system', 'System ' || i, 'people', ${truth('i <= 2')}, ${truth('i < 0')}, ${truth('i = 1')}, 1, '${NOW}'`
  )
  await fill('item_administrators', ['item_id', 'person_id'], ITEMS, 'i, i')
  await fill(
    'roles',
    ['id', 'code', 'name', 'created_at'],
    ROLES,
    `i, 'R' || i, 'Roll ' || i, '${NOW}'`
  )
  for (let role = 1; role <= ROLES; role++)
    await fill('role_items', ['role_id', 'item_id'], 8, `${role}, 1 + (i + ${role * 3}) % ${ITEMS}`)
  await db.table('settings').multiInsert(
    Object.entries({
      collectMinutes: 0,
      firstRunDoneAt: NOW,
      organisationName: 'Exempelkommun',
    }).map(([key, value]) => ({ key, value: JSON.stringify(value), updated_at: NOW }))
  )
}
