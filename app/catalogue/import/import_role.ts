import { isDeepStrictEqual } from 'node:util'
import type { Infer } from '@vinejs/vine/types'
import type { Actor } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { fold } from '#shared/text/fold'
import ChangeRole from '#catalogue/actions/change_role'
import CreateRole from '#catalogue/actions/create_role'
import { findByCode, meantBy } from '#catalogue/import/find_records'
import type { Outcome } from '#catalogue/import/import_item'
import { roleAsForm } from '#catalogue/import/present_form'
import type { roleEntryValidator } from '#catalogue/import/validators'
import type { RoleForm } from '#catalogue/role_form'

export type RoleEntry = Infer<typeof roleEntryValidator>

/** Makes one role as a file says: the items it names, and no others; proposals only if it has any. */
export async function importRole(trx: Trx, actor: Actor, entry: RoleEntry): Promise<Outcome> {
  const items = entry.items ? await itemsOf(trx, entry.items) : undefined
  const proposals = entry.proposals ? await proposalsOf(trx, entry.proposals) : undefined
  return saveRole(trx, actor, entry, () => ({
    ...(items && { items }),
    ...(proposals && { proposals }),
  }))
}

/** Adds one item to a role, which is made if there is none; what else it holds stays. */
export async function importIntoRole(trx: Trx, actor: Actor, item: string, text: string) {
  const { name, level } = nameAndLevel(text)
  const [added] = await itemsOf(trx, [{ item, level }])
  return saveRole(trx, actor, { name }, ({ items }) => ({
    items: [...items.filter(({ itemId }) => itemId !== added.itemId), added].toSorted(
      (a, b) => a.itemId - b.itemId
    ),
  }))
}

/** `Lärare: Läsa` is the role Lärare with the level Läsa. */
export function nameAndLevel(text: string) {
  const [name, ...rest] = text.split(':')
  return { name: name.trim(), level: rest.join(':').trim() || null }
}

const NEW_ROLE = { code: null, description: null, items: [], proposals: [] }

async function saveRole(
  trx: Trx,
  actor: Actor,
  entry: Pick<RoleEntry, 'code' | 'name' | 'description'>,
  change: (present: RoleForm) => Partial<RoleForm>
): Promise<Outcome> {
  const row = await findByCode(trx, 'roles', entry)
  const present = row ? await roleAsForm(trx, row) : { ...NEW_ROLE, name: entry.name }
  const description = entry.description === undefined ? present.description : entry.description
  const code = present.code ?? entry.code ?? null
  const form = { ...present, name: entry.name, description, code, ...change(present) }
  if (row && isDeepStrictEqual(form, present)) return 'unchanged'
  if (row) await new ChangeRole().handle({ actor, role: row, form }, trx)
  else await new CreateRole().handle({ actor, form }, trx)
  return row ? 'changed' : 'created'
}

async function itemsOf(trx: Trx, wishes: { item: string; level?: string | null }[]) {
  const found = new Map<number, { itemId: number; levelId: number | null }>()
  for (const { item, level } of wishes) {
    const { id, name } = await meantBy(trx, 'catalogue_items', 'items', item)
    found.set(id, { itemId: id, levelId: level ? await levelId(trx, { id, name }, level) : null })
  }
  return [...found.values()].sort((a, b) => a.itemId - b.itemId)
}

async function levelId(trx: Trx, item: { id: number; name: string }, text: string) {
  const levels = await trx.from('levels').where('item_id', item.id).select('id', 'name')
  const level = levels.find(({ name }) => fold(name) === fold(text))
  if (level) return level.id as number
  throw invalid({ items: { key: 'roles.problems.level', values: { name: item.name } } })
}

async function proposalsOf(trx: Trx, wishes: NonNullable<RoleEntry['proposals']>) {
  const proposals: RoleForm['proposals'] = []
  for (const { title, unit } of wishes) {
    const orgUnitId = unit ? (await meantBy(trx, 'org_units', 'proposals', unit)).id : null
    if (title || orgUnitId) proposals.push({ title: title ?? null, orgUnitId })
  }
  return proposals
}
