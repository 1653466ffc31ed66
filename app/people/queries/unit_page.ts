import db from '@adonisjs/lucid/services/db'
import type OrgUnit from '#people/models/org_unit'
import type { Audience } from '#people/presenter'
import { type UnitNode, orgUnitTree } from '#people/queries/org_unit_tree'
import { holdersOf, peopleOfUnit } from '#people/queries/unit_people'
import { unitTrail } from '#people/queries/unit_trail'
import { managersAbove } from '#people/queries/managers'
import { presentPersons } from '#people/queries/present_persons'
import type { PeopleReader } from '#people/scope'

/** Everything that a unit's page shows to one reader. */
export async function unitPage(unit: OrgUnit, reader: PeopleReader, audience: Audience) {
  const managers = await holdersOf(unit.id, 'manager', audience)
  return {
    unit,
    trail: await unitTrail(unit.path),
    managers,
    nearest: managers.length > 0 ? null : await nearestAbove(unit.id, audience),
    assistants: await holdersOf(unit.id, 'assistant', audience),
    people: await peopleOfUnit(unit.id, reader, audience),
    subUnits: nodeIn(await orgUnitTree(reader), unit.id)?.children ?? [],
  }
}

/** Who decides for a unit without a manager of its own. */
async function nearestAbove(unitId: number, audience: Audience) {
  const [nearest] = await managersAbove(unitId)
  if (!nearest) return null
  const unit = await db.from('org_units').where('id', nearest.unitId).select('name').first()
  const persons = await presentPersons(nearest.personIds, audience)
  return { unit: unit.name, names: [...persons.values()].map(({ name }) => name).join(', ') }
}

function nodeIn(nodes: UnitNode[], id: number): UnitNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : nodeIn(node.children, id)
    if (found) return found
  }
}
