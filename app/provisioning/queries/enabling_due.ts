import type db from '@adonisjs/lucid/services/db'
import type { Instant } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import { daysBefore } from '#provisioning/rules/account_days'

/** When the account of an order's new colleague is to be enabled; now when that is over. */
export async function enablingDue(orderId: number, client: Trx | typeof db): Promise<Instant> {
  const { start_date: start } = await client
    .from('orders as o')
    .join('employments as e', 'e.id', 'o.employment_id')
    .where('o.id', orderId)
    .select('e.start_date')
    .firstOrFail()
  const { enableDays } = await settings.read(client)
  return daysBefore(start, enableDays)
}
