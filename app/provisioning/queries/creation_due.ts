import db from '@adonisjs/lucid/services/db'
import type { Instant } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import { daysBefore } from '#provisioning/rules/account_days'

/**
 * When the account that a line grants is to be made: so many days before the first day as the item
 * says, or else the installation; now when that is over.
 */
export async function creationDue(lineId: number, client: Trx | typeof db = db): Promise<Instant> {
  const { lead_days: own, start_date: start } = await client
    .from('order_lines as l')
    .join('catalogue_items as i', 'i.id', 'l.item_id')
    .join('orders as o', 'o.id', 'l.order_id')
    .join('employments as e', 'e.id', 'o.employment_id')
    .where('l.id', lineId)
    .select('i.lead_days', 'e.start_date')
    .firstOrFail()
  const { leadDays } = await settings.read(client)
  return daysBefore(start, own ?? leadDays)
}
