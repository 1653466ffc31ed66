import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { formRows } from '#catalogue/form_rows'
import type Role from '#catalogue/models/role'
import { type OrderableItem, orderableItems } from '#catalogue/queries/orderable_items'
import { roleContents, type RoleContent } from '#catalogue/queries/role_contents'

/** What the form of a role shows, new or stored, also when it comes back with errors. */
export async function roleFormPage({ request, i18n }: HttpContext, role: Role | null) {
  const { items, proposals } = role ? await roleContents(role.id) : { items: [], proposals: [] }
  const offered = [...(await orderableItems()), ...items.filter(isArchived).map(asOffered)]
  return {
    role,
    proposals,
    items: offered.map((item) => ({
      ...item,
      options: optionsOf(item, (key) => i18n.t(key)),
      chosen: chosenOf(items.find(({ itemId }) => itemId === item.id)),
    })),
    units: await unitOptions(),
    proposalRows: formRows(proposals.length, request.body().proposals),
  }
}

const isArchived = ({ archived }: RoleContent) => Boolean(archived)

/** An archived item that the role still holds is offered too, so that saving doesn't lose it unseen. */
const asOffered = ({ itemId, name, kind, levelId, level }: RoleContent) => ({
  id: itemId,
  name,
  kind,
  levels: levelId ? [{ id: levelId, name: level! }] : [],
})

function optionsOf({ levels }: Pick<OrderableItem, 'levels'>, t: (key: string) => string) {
  if (levels.length === 0) return [{ value: 'yes', label: t('roles.included') }]
  return levels.map(({ id, name }) => ({ value: String(id), label: name }))
}

const chosenOf = (content?: RoleContent) => content && String(content.levelId ?? 'yes')

/** Every unit in use, indented by its depth. */
async function unitOptions() {
  const units = await db.from('org_units').whereNull('archived_at').orderBy('name')
  const children = Map.groupBy(units, (unit) => unit.parent_id)
  const below = (parentId: number | null, depth: number): { value: number; label: string }[] =>
    (children.get(parentId) ?? []).flatMap((unit) => [
      { value: unit.id, label: `${'– '.repeat(depth)}${unit.name}` },
      ...below(unit.id, depth + 1),
    ])
  return below(null, 0)
}
