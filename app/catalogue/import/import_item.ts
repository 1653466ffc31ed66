import { isDeepStrictEqual } from 'node:util'
import type { Infer } from '@vinejs/vine/types'
import type { Actor } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import { fold } from '#shared/text/fold'
import ChangeItem from '#catalogue/actions/change_item'
import CreateItem from '#catalogue/actions/create_item'
import type { ItemForm, LevelWish } from '#catalogue/item_form'
import { asStored, findByCode, meantBy } from '#catalogue/import/find_records'
import { itemAsForm } from '#catalogue/import/present_form'
import type { itemEntryValidator } from '#catalogue/import/validators'

export type ItemEntry = Infer<typeof itemEntryValidator>
export type Outcome = 'created' | 'changed' | 'unchanged'

const NEW_ITEM: Omit<ItemForm, 'name'> = {
  code: null,
  kind: 'system',
  description: null,
  instructions: null,
  fulfilment: 'people',
  isPrimary: false,
  isSensitive: false,
  reportsAccount: false,
  leadDays: null,
  levels: [],
  administrators: [],
  owners: [],
  prerequisites: [],
}

/** Makes one item as its row says. What the row doesn't mention stays, or has its default when new. */
export async function importItem(trx: Trx, actor: Actor, entry: ItemEntry): Promise<Outcome> {
  const row = await findByCode(trx, 'catalogue_items', entry)
  const present = row ? await itemAsForm(trx, row) : { ...NEW_ITEM, name: entry.name }
  const form = await wanted(trx, present, entry)
  if (row && isDeepStrictEqual(form, present)) return 'unchanged'
  if (row) await new ChangeItem().handle({ actor, item: row, form }, trx)
  else await new CreateItem().handle({ actor, form }, trx)
  return row ? 'changed' : 'created'
}

async function wanted(trx: Trx, present: ItemForm, entry: ItemEntry): Promise<ItemForm> {
  const { administrators, owners, prerequisites, levels } = entry
  return {
    ...present,
    ...columnsIn(entry),
    code: present.code ?? entry.code ?? null,
    levels: levels ? mergedLevels(present.levels, levels) : present.levels,
    administrators: administrators
      ? await asStored(trx, 'administrators', administrators)
      : present.administrators,
    owners: owners ? await asStored(trx, 'owners', owners) : present.owners,
    prerequisites: prerequisites ? await idsOf(trx, prerequisites) : present.prerequisites,
  }
}

/** The plain columns that the file has. */
function columnsIn(entry: ItemEntry): Partial<ItemForm> {
  const columns = {
    name: entry.name,
    kind: entry.kind,
    description: entry.description,
    instructions: entry.instructions,
    isPrimary: entry.primary,
    isSensitive: entry.sensitive,
    reportsAccount: entry.reportsAccount,
    leadDays: entry.leadDays,
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}

/** Those that the file names, in its order, then the rest as they are. */
function mergedLevels(present: LevelWish[], names: string[]): LevelWish[] {
  const named = [...new Map(names.map((name) => [fold(name), name])).values()].map((name) => {
    const known = present.find((level) => fold(level.name) === fold(name))
    return { id: known?.id ?? null, name: known?.name ?? name, archived: false }
  })
  const rest = present.filter(({ id }) => !named.some((level) => level.id === id))
  return [...named, ...rest].map((level, place) => ({ ...level, place }))
}

async function idsOf(trx: Trx, texts: string[]) {
  const ids: number[] = []
  for (const text of texts)
    ids.push((await meantBy(trx, 'catalogue_items', 'prerequisites', text)).id)
  return [...new Set(ids)].sort((a, b) => a - b)
}
