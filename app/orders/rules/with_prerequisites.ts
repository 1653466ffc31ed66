import db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { LineWish } from '#orders/hire_form'

/**
 * The wishes, and after them every prerequisite that they lack, at any depth, at its first level.
 * A prerequisite that the person holds already is not asked for again.
 */
export async function withPrerequisites(
  wishes: LineWish[],
  client: Trx | typeof db = db,
  heldItemIds: number[] = []
): Promise<LineWish[]> {
  const complete = [...wishes]
  for (let batch = wishes; batch.length > 0; complete.push(...batch))
    batch = await missingPrerequisites(batch, complete, client, heldItemIds)
  return complete
}

async function missingPrerequisites(
  batch: LineWish[],
  complete: LineWish[],
  client: Trx | typeof db,
  heldItemIds: number[]
) {
  const present = [...complete.map(({ itemId }) => itemId), ...heldItemIds]
  const missing = await client
    .from('prerequisites')
    .join('catalogue_items', 'catalogue_items.id', 'prerequisites.requires_item_id')
    .whereNull('catalogue_items.archived_at')
    .whereIn(
      'item_id',
      batch.map(({ itemId }) => itemId)
    )
    .whereNotIn('requires_item_id', present)
    .distinct('requires_item_id')
    .orderBy('requires_item_id')
  return Promise.all(missing.map(({ requires_item_id: id }) => firstLevelOf(id, client)))
}

async function firstLevelOf(itemId: number, client: Trx | typeof db): Promise<LineWish> {
  const level = await client
    .from('levels')
    .where('item_id', itemId)
    .whereNull('archived_at')
    .orderBy('position')
    .first()
  return { itemId, levelId: level?.id ?? null, roleIds: [], note: null }
}
