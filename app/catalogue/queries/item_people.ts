import db from '@adonisjs/lucid/services/db'
import type { Audience } from '#people/presenter'
import { presentReferences } from '#catalogue/queries/present_references'
import { activeAdministrators } from '#catalogue/rules/active_administrators'

/** The administrators and owners of an item, as one reader may see them. */
export async function itemPeople(itemId: number, audience: Audience) {
  return {
    administrators: await administrators(itemId, audience),
    owners: await presentReferences(await ownerRows(itemId), audience),
  }
}

async function administrators(itemId: number, audience: Audience) {
  const rows = await db
    .from('item_administrators')
    .where('item_id', itemId)
    .orderBy('id')
    .select('person_id as personId', 'mailbox_id as mailboxId')
  const active = await activeAdministrators([itemId])
  const presented = await presentReferences(rows, audience)
  return presented.map((one) => ({
    ...one,
    active: active.some((a) => a.personId === one.personId && a.mailboxId === one.mailboxId),
  }))
}

const ownerRows = (itemId: number): Promise<{ personId: number }[]> =>
  db.from('item_owners').where('item_id', itemId).select('person_id as personId') as any
