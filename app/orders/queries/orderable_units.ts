import { invalid } from '#shared/exceptions/invalid'
import OrgUnit from '#people/models/org_unit'
import type { Viewer } from '#auth/viewer'

export interface OrderableUnit {
  id: number
  name: string
  path: string
  /** How deep below the topmost unit of the list. */
  depth: number
}

/** The units in which the viewer may order, as a tree in reading order. */
export async function orderableUnits(viewer: Viewer): Promise<OrderableUnit[]> {
  return inReadingOrder(await within(viewer).orderBy('name'))
}

/** Those in use, of the viewer's own branches or of all. */
function within(viewer: Viewer) {
  const units = OrgUnit.query().whereNull('archived_at')
  if (viewer.can('orders.place_anywhere')) return units
  const branches = [...viewer.managedPaths, ...viewer.assistedPaths]
  if (branches.length === 0) return units.whereRaw('1 = 0')
  return units.where((own) => branches.forEach((path) => own.orWhere('path', 'like', `${path}%`)))
}

function inReadingOrder(units: OrgUnit[]): OrderableUnit[] {
  const ids = new Set(units.map(({ id }) => id))
  const below = Map.groupBy(units, ({ parentId }) => parentId)
  const walk = (unit: OrgUnit, depth: number): OrderableUnit[] => [
    { id: unit.id, name: unit.name, path: unit.path, depth },
    ...(below.get(unit.id) ?? []).flatMap((it) => walk(it, depth + 1)),
  ]
  return units
    .filter(({ parentId }) => parentId === null || !ids.has(parentId))
    .flatMap((top) => walk(top, 0))
}

/** As choices of a select, lower units pushed in. */
export const unitChoices = (units: OrderableUnit[]) =>
  units.map(({ id, name, depth }) => ({
    value: String(id),
    label: `${'\u00A0\u00A0\u00A0'.repeat(depth)}${name}`,
  }))

/**
 * `attested` orders move only to where the viewer could have attested them.
 * @throws Invalid when the viewer may not order in the unit, or there is no such unit in use.
 */
export async function mustBeOrderable(viewer: Viewer, unitId: number, attested = false) {
  const unit = await within(viewer).where('id', unitId).first()
  if (!unit || (attested && !viewer.managesPath(unit.path)))
    throw invalid({ orgUnitId: 'orders.problems.foreign_unit' })
  return unit
}
