import db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import { byName } from '#catalogue/rules/by_name'
import type { ItemKind } from '#catalogue/enums'

export interface OrderableItem {
  id: number
  code: string
  kind: ItemKind
  name: string
  description: string | null
  isPrimary: boolean
  isSensitive: boolean
  reportsAccount: boolean
  leadDays: number | null
  levels: { id: number; name: string }[]
}

/** Every item in use, by name, with the levels that can be chosen: what an order form offers. */
export async function orderableItems(client: Trx | typeof db = db): Promise<OrderableItem[]> {
  const items = await client.from('catalogue_items').whereNull('archived_at').orderBy('name')
  const levels = await client.from('levels').whereNull('archived_at').orderBy(['position', 'id'])
  return items.sort(byName).map((item) => ({
    id: item.id,
    code: item.code,
    kind: item.kind,
    name: item.name,
    description: item.description,
    isPrimary: Boolean(item.is_primary),
    isSensitive: Boolean(item.is_sensitive),
    reportsAccount: Boolean(item.reports_account),
    leadDays: item.lead_days,
    levels: levels
      .filter((level) => level.item_id === item.id)
      .map(({ id, name }) => ({ id, name })),
  }))
}
