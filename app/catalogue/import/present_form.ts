import type { Trx } from '#shared/database/transaction'
import type { ItemForm } from '#catalogue/item_form'
import type { RoleForm } from '#catalogue/role_form'

/** An item as it is, in the shape of a form: what a file doesn't mention stays like this. */
export async function itemAsForm(trx: Trx, row: any): Promise<ItemForm> {
  const levels = await trx.from('levels').where('item_id', row.id).orderBy(['position', 'id'])
  return {
    code: row.code,
    kind: row.kind,
    name: row.name,
    description: row.description,
    instructions: row.instructions,
    fulfilment: row.fulfilment,
    isPrimary: Boolean(row.is_primary),
    isSensitive: Boolean(row.is_sensitive),
    reportsAccount: Boolean(row.reports_account),
    leadDays: row.lead_days,
    levels: levels.map(({ id, name, archived_at }, place) => ({
      id,
      name,
      archived: Boolean(archived_at),
      place,
    })),
    administrators: await administratorTexts(trx, row.id),
    owners: (await column(trx, 'item_owners', row.id, 'person_id')).map((id) => `#${id}`),
    prerequisites: await column(trx, 'prerequisites', row.id, 'requires_item_id'),
  }
}

const column = async (trx: Trx, table: string, itemId: number, name: string): Promise<number[]> =>
  (await trx.from(table).where('item_id', itemId).orderBy(name).select(name)).map(
    (row) => row[name]
  )

async function administratorTexts(trx: Trx, itemId: number): Promise<string[]> {
  const rows = await trx
    .from('item_administrators')
    .leftJoin('shared_mailboxes', 'shared_mailboxes.id', 'item_administrators.mailbox_id')
    .where('item_id', itemId)
    .select('person_id', 'email')
  return rows.map((row) => (row.person_id === null ? row.email : `#${row.person_id}`)).sort()
}

/** A role as it is, in the shape of a form. */
export async function roleAsForm(trx: Trx, row: any): Promise<RoleForm> {
  const items = await trx.from('role_items').where('role_id', row.id).orderBy('item_id')
  const proposals = await trx.from('role_proposals').where('role_id', row.id).orderBy('id')
  return {
    code: row.code,
    name: row.name,
    description: row.description,
    items: items.map(({ item_id, level_id }) => ({ itemId: item_id, levelId: level_id })),
    proposals: proposals.map(({ title, org_unit_id }) => ({ title, orgUnitId: org_unit_id })),
  }
}
