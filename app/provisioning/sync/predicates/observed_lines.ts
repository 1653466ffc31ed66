import type db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { Predicate } from '#provisioning/sync/predicates/predicate'

export interface ObservedLine {
  id: number
  version: number
  predicates: Predicate[]
}

type Client = Trx | typeof db

/** A person's open lines that another system fulfils, each with what its item asks for. */
export async function observedLines(client: Client, personId: number): Promise<ObservedLine[]> {
  const rows = await rowsOf(client, personId)
  const own = await predicatesOf(
    client,
    rows.map(({ item_id: id }) => id)
  )
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    predicates: own.get(row.item_id) ?? (row.reports_account ? ACCOUNT : []),
  }))
}

/** An item that reports an account, and says nothing else, is done when there is one. */
const ACCOUNT: Predicate[] = [{ kind: 'account_exists', argument: null }]

const rowsOf = (client: Client, personId: number) =>
  client
    .from('order_lines as l')
    .join('catalogue_items as i', 'i.id', 'l.item_id')
    .join('orders as o', 'o.id', 'l.order_id')
    .where({ 'l.state': 'open', 'l.direction': 'grant', 'i.fulfilment': 'directory_observed' })
    .where('o.person_id', personId)
    .whereIn('o.state', ['parked', 'active'])
    .orderBy('l.id')
    .select('l.id', 'l.version', 'l.item_id', 'i.reports_account')

async function predicatesOf(client: Client, itemIds: number[]) {
  const rows = await client.from('item_predicates').whereIn('item_id', itemIds).orderBy('id')
  const own = new Map<number, Predicate[]>()
  for (const { item_id: id, kind, argument } of rows)
    own.set(id, [...(own.get(id) ?? []), { kind, argument }])
  return own
}
