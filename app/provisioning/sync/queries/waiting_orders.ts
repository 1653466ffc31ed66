import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'

export type Query = DatabaseQueryBuilderContract<any>

/**
 * Orders of people for whom another system makes something that the directory will show: with such a
 * line open, or, where the account signs the contract, one that will open when it is signed.
 */
export const waitingOrders = (query: Query, accountSigns: boolean) =>
  query
    .from('order_lines as l')
    .join('catalogue_items as i', 'i.id', 'l.item_id')
    .join('orders as o', 'o.id', 'l.order_id')
    .leftJoin('contracts as c', 'c.order_id', 'o.id')
    .where({ 'i.fulfilment': 'directory_observed', 'l.direction': 'grant' })
    .whereIn('o.state', ['parked', 'active'])
    .where((line) => {
      line.where('l.state', 'open')
      if (accountSigns) line.orWhere(unsigned)
    })

const unsigned = {
  'l.state': 'waiting',
  'l.is_primary': true,
  'c.state': 'ordered',
  'o.state': 'parked',
}
