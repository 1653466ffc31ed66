import db from '@adonisjs/lucid/services/db'
import type { ItemKind } from '#catalogue/enums'

export interface RoleContent {
  itemId: number
  levelId: number | null
  kind: ItemKind
  name: string
  level: string | null
  archived: string | null
}

export interface Proposal {
  title: string | null
  orgUnitId: number | null
  unit: string | null
}

/** The items and levels that a role gives, and for whom it is proposed. */
export async function roleContents(roleId: number) {
  const items: RoleContent[] = await db
    .from('role_items')
    .join('catalogue_items', 'catalogue_items.id', 'role_items.item_id')
    .leftJoin('levels', 'levels.id', 'role_items.level_id')
    .where('role_items.role_id', roleId)
    .orderBy('catalogue_items.name')
    .select('role_items.item_id as itemId', 'role_items.level_id as levelId')
    .select('catalogue_items.kind', 'catalogue_items.name', 'levels.name as level')
    .select('catalogue_items.archived_at as archived')
  const proposals: Proposal[] = await db
    .from('role_proposals')
    .leftJoin('org_units', 'org_units.id', 'role_proposals.org_unit_id')
    .where('role_proposals.role_id', roleId)
    .orderBy('role_proposals.id')
    .select('title', 'org_unit_id as orgUnitId', 'org_units.name as unit')
  return { items, proposals }
}
