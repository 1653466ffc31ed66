import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { enablingDue } from '#provisioning/queries/enabling_due'

/** Whether the account of an order is open, the contract holds, and the day has come. */
export async function mayBeEnabled(
  accountId: number,
  orderId: number,
  client: Trx | typeof db = db
) {
  const row = await client
    .from('accounts as a')
    .join('orders as o', 'o.person_id', 'a.person_id')
    .join('contracts as c', 'c.order_id', 'o.id')
    .where({ 'a.id': accountId, 'o.id': orderId, 'c.state': 'signed' })
    .whereNull('a.closed_at')
    .whereNotNull('a.directory_id')
    .whereIn('o.state', ['parked', 'active', 'completed'])
    .select('a.id')
    .first()
  return Boolean(row) && (await enablingDue(orderId, client)) <= clock.now()
}
